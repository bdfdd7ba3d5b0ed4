import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 31926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ timed),
/* harmony export */   u: () => (/* binding */ trace)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98153);
/** Errors and durations in the debug log. */

/** Its stack, and those of its causes. No other fields: those of HTTP clients hold headers. */
function trace(error) {
    if (!(error instanceof Error))
        return String(error);
    const inner = error instanceof AggregateError ? error.errors : [];
    const causes = error.cause === undefined ? inner : [error.cause, ...inner];
    return [error.stack ?? error.message, ...causes.map((cause) => `caused by: ${trace(cause)}`)].join('\n');
}
/** Logs how long a phase took, however it ended. */
async function timed(debug, phase, work) {
    const started = performance.now();
    try {
        return await work;
    }
    finally {
        debug(`${phase}: ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSince */ .t)(started)}`);
    }
}


/***/ }),

/***/ 98153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   t: () => (/* binding */ durationSince)
/* harmony export */ });
/** Formats milliseconds for people: `0.05 s`, `6.0 s`, `12.5 min`. */
function formatDuration(milliseconds) {
    if (milliseconds >= 120_000)
        return `${(milliseconds / 60_000).toFixed(1)} min`;
    return `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`;
}
/** Formats the time since `started`, a time of `performance.now()`. */
function durationSince(started) {
    return formatDuration(performance.now() - started);
}


/***/ }),

/***/ 94222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inContext),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eQ: () => (/* binding */ withContext)
/* harmony export */ });
/** Errors that say what was being done, and keep their cause. */
/**
 * @param context what failed: an input, or a step of the work. An error that starts with it stays as it is
 * @param remedy sentence for errors; may be empty
 */
function withContext(context, error, remedy = '') {
    const message = messageOf(error);
    if (remedy === '' && error instanceof Error && message.startsWith(`${context}: `))
        return error;
    return new Error(`${context}: ${message}${remedy === '' ? '' : `. ${remedy}`}`, { cause: error });
}
/** Runs `work`; what it throws gets the context. */
function inContext(context, work) {
    try {
        return work();
    }
    catch (error) {
        throw withContext(context, error);
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 19417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ inGroup),
  f: () => (/* binding */ runtime)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __nccwpck_require__(94222);
// EXTERNAL MODULE: ./build/src/actions/sanitize.js
var sanitize = __nccwpck_require__(45822);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/src/actions/workflow-commands.js
/** Workflow commands: lines on stdout, and entries of files, which the runner carries out. */

/** Prints `::NAME KEY=VALUE,…::MESSAGE`. */
function issueCommand(name, message = '', properties = {}) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    printLine(`::${[name, ...(list.length > 0 ? [list.join(',')] : [])].join(' ')}::${workflow_commands_escape(message)}`);
}
function printLine(line) {
    process.stdout.write(`${line}\n`);
}
/** Adds a value to the file of outputs or of state. */
function setInFile(file, name, value) {
    const path = process.env[file];
    if (!path)
        throw new Error(`the runner does not set ${file}. Use a runner that supports Node 24`);
    // No value can guess where it ends.
    const end = `end_${crypto.randomUUID()}`;
    (0,external_node_fs_.appendFileSync)(path, `${name}<<${end}\n${value}\n${end}\n`);
}
function workflow_commands_escape(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return workflow_commands_escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/src/actions/runtime.js
/** The Actions runtime. `@actions/core` does the same, but loads an HTTP client, which takes longer than all the rest. */




/** Runs `work` in a group of the log, which ends with it. */
async function inGroup({ group, endGroup }, title, work) {
    group(title);
    try {
        return await work();
    }
    finally {
        endGroup();
    }
}
const shortestMasked = 3;
let toldOfShort = false;
/** What could not be added to the job summary. */
let unwritten = '';
/** The runtime of this process. */
const runtime = {
    info: (line) => {
        printLine((0,sanitize/* sanitizeLines */.X)(line));
    },
    command: (line) => {
        printLine(`[command]${(0,sanitize/* sanitizeLines */.X)(line)}`);
    },
    notice: (message) => {
        issueCommand('notice', (0,sanitize/* sanitizeLines */.X)(message));
    },
    warning: (message, at) => {
        issueCommand('warning', (0,sanitize/* sanitizeLines */.X)(message), properties(at));
    },
    group: (title) => {
        issueCommand('group', (0,sanitize/* sanitizeLines */.X)(title));
    },
    endGroup: () => {
        issueCommand('endgroup');
    },
    debug: (message) => {
        if (isDebug())
            issueCommand('debug', (0,sanitize/* sanitizeLines */.X)(message));
    },
    isDebug,
    input: (name) => (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    output: (name, value) => {
        setInFile('GITHUB_OUTPUT', name, value);
    },
    state: {
        read: (name) => process.env[`STATE_${name}`] ?? '',
        write: (name, value) => {
            setInFile('GITHUB_STATE', name, value);
        },
    },
    secret: (value) => {
        const parts = [value, ...value.split(/\r?\n/)].filter((part) => part.trim().length >= shortestMasked);
        for (const part of new Set(parts))
            issueCommand('add-mask', part);
        const isShort = value.trim() !== '' && value.trim().length < shortestMasked;
        if (isShort && !toldOfShort) {
            toldOfShort = true;
            runtime.notice('A secret of one or two characters is not masked, since that would hide them in every digest');
        }
    },
    summary: async (markdown) => {
        const path = process.env['GITHUB_STEP_SUMMARY'];
        if (!path)
            return;
        unwritten += `${markdown}\n`;
        try {
            await (0,promises_.appendFile)(path, unwritten);
            unwritten = '';
        }
        catch (error) {
            runtime.warning(`summary: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    },
    fail: (message, at) => {
        process.exitCode = 1;
        issueCommand('error', (0,sanitize/* sanitizeLines */.X)(message), properties(at));
    },
};
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
function properties(at) {
    return at ? { file: at.file, line: String(at.line) } : {};
}


/***/ }),

/***/ 45822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sanitizeLines),
/* harmony export */   a: () => (/* binding */ sanitize)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/** Makes text from outside, such as the output of a build, safe for the runner's log. */

/** Text of any number of lines, of which none is a workflow command. The runtime sanitizes all that it logs. */
function sanitizeLines(text) {
    // Nearly all lines of a long build log are harmless.
    if (!suspicious.test(text))
        return text;
    return text
        .split('\n')
        .map((line) => sanitize(line).replace(commandStart, '\u200b$&'))
        .join('\n');
}
/** The runner ignores white space before `::command::`. */
const commandStart = /^\s*::/;
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|##\[|^\s*::/m;
/**
 * One line without control characters. Breaks up `##[`, which starts a workflow command anywhere in a line; the start of a
 * line, where `::command::` works, is left to whoever knows what comes before the text.
 */
function sanitize(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).replace(control, '').replaceAll('##[', '##\u200b[');
}
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  iW: () => (/* binding */ main),
  h1: () => (/* binding */ merge),
  et: () => (/* binding */ plan),
  bE: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./build/src/actions/runtime.js + 1 modules
var runtime = __nccwpck_require__(19417);
// EXTERNAL MODULE: ./build/src/actions/debug.js
var actions_debug = __nccwpck_require__(31926);
;// CONCATENATED MODULE: ./build/src/actions/start.js

/** Ends the process at an uncaught error: what was under way can't be known to be right. Post cleans up after it. */
async function start({ fail, debug }, entry) {
    if (process.platform !== 'linux') {
        fail(`runs-on: this action runs on Linux only, not on ${process.platform}. Use a Linux runner`);
        return;
    }
    process.on('uncaughtException', (error) => {
        const [message = ''] = String(error).split('\n');
        fail(`unexpected error: ${message}. Run the job again with debug logging, and report this with its log`);
        debug((0,actions_debug/* trace */.u)(error));
        // Not before the runner has all of it.
        process.stdout.write('', () => process.exit());
    });
    await entry();
}

;// CONCATENATED MODULE: ./build/src/index.js
/** The bundle: the entries of all steps, loaded when called. */


async function main() {
    await start(runtime/* runtime */.f, async () => {
        const entry = await Promise.all(/* import() */[__nccwpck_require__.e(639), __nccwpck_require__.e(163), __nccwpck_require__.e(292), __nccwpck_require__.e(494), __nccwpck_require__.e(318), __nccwpck_require__.e(779), __nccwpck_require__.e(384), __nccwpck_require__.e(284), __nccwpck_require__.e(786)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83786));
        await entry.main();
    });
}
/** Never fails the job. */
async function post() {
    await start({ ...runtime/* runtime */.f, fail: runtime/* runtime */.f.warning }, async () => {
        const entry = await Promise.all(/* import() */[__nccwpck_require__.e(639), __nccwpck_require__.e(163), __nccwpck_require__.e(292), __nccwpck_require__.e(494), __nccwpck_require__.e(318), __nccwpck_require__.e(284), __nccwpck_require__.e(160)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85779));
        await entry.post();
    });
}
async function plan() {
    await start(runtime/* runtime */.f, async () => {
        const entry = await Promise.all(/* import() */[__nccwpck_require__.e(639), __nccwpck_require__.e(494), __nccwpck_require__.e(779), __nccwpck_require__.e(905)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20905));
        await entry.plan();
    });
}
async function merge() {
    await start(runtime/* runtime */.f, async () => {
        const entry = await Promise.all(/* import() */[__nccwpck_require__.e(639), __nccwpck_require__.e(292), __nccwpck_require__.e(494), __nccwpck_require__.e(318), __nccwpck_require__.e(779), __nccwpck_require__.e(384), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58143));
        await entry.merge();
    });
}

var __webpack_exports__main = __webpack_exports__.iW;
var __webpack_exports__merge = __webpack_exports__.h1;
var __webpack_exports__plan = __webpack_exports__.et;
var __webpack_exports__post = __webpack_exports__.bE;
export { __webpack_exports__main as main, __webpack_exports__merge as merge, __webpack_exports__plan as plan, __webpack_exports__post as post };
