export const id = 938;
export const ids = [938];
export const modules = {

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 16353:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 95938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ageOf: () => (/* binding */ ageOf),
/* harmony export */   whyNewer: () => (/* binding */ whyNewer)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);
/** Which of two images is newer. */


/** All platforms of an image are built together, so the first one counts. */
function ageOf({ index, images: [first] }) {
    const places = [first?.config?.config?.Labels, first?.manifest?.annotations, index?.annotations];
    const stated = (key) => places.map((place) => place?.[`org.opencontainers.image.${key}`]).find(Boolean);
    return { version: stated('version'), created: stated('created') ?? first?.config?.created ?? undefined };
}
/**
 * Says why an image is newer than another: by semantic version, or else by the time of creation. Undefined if it is not,
 * or nothing says so.
 */
function whyNewer(one, other) {
    const [version, otherVersion] = [semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(one.version), semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(other.version)];
    const order = version && otherVersion ? semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(version, otherVersion) : 0;
    if (order < 0)
        return undefined;
    if (version && otherVersion && order > 0)
        return `${version.version} is newer than ${otherVersion.version}`;
    const [created, otherCreated] = [new Date(one.created ?? ''), new Date(other.created ?? '')];
    if (!(created > otherCreated))
        return undefined;
    return `it was created at ${created.toISOString()}, after ${otherCreated.toISOString()}`;
}


/***/ })

};
