export const id = 361;
export const ids = [361];
export const modules = {

/***/ 45361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatDate: () => (/* binding */ formatDate)
/* harmony export */ });
/* harmony import */ var moment_timezone_builds_moment_timezone_with_data_1970_2030_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46282);
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86660);
/** Formats dates in Moment.js format. Loaded only when an expression needs it, since the time zones load slowly. */
// This build has the time zone rules of these years only. The complete rules are five times the size.


/** @throws Error for an unknown time zone */
function formatDate(time, format, timeZone) {
    if (moment_timezone_builds_moment_timezone_with_data_1970_2030_js__WEBPACK_IMPORTED_MODULE_0__.tz.zone(timeZone) === null) {
        throw new Error(`unknown time zone "${timeZone}". ${suggestZone(timeZone)}`);
    }
    return moment_timezone_builds_moment_timezone_with_data_1970_2030_js__WEBPACK_IMPORTED_MODULE_0__(time).tz(timeZone).format(format);
}
function suggestZone(text) {
    const known = (0,_attributes_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(text, moment_timezone_builds_moment_timezone_with_data_1970_2030_js__WEBPACK_IMPORTED_MODULE_0__.tz.names());
    return known.startsWith('Did') ? known : 'Use a name from the IANA database, such as Europe/Berlin';
}


/***/ })

};
