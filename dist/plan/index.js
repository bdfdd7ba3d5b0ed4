import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readFacts)
});

// UNUSED EXPORTS: parseCheckout

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./build/src/actions/facts.js
/** What a plan is made from besides the inputs: the runner's variables, the event's JSON, the checkout, the clock. */

/** @throws Error when the event's JSON can't be read, or `names-from` is `git` and there is no checkout */
async function readFacts(read, env, run) {
    const [payload, checkout] = await Promise.all([readPayload(env), readCheckoutIfNeeded(read, run)]);
    return { env, payload, checkout, now: new Date() };
}
async function readPayload(env) {
    const path = env['GITHUB_EVENT_PATH'];
    if (!path)
        return undefined;
    try {
        return JSON.parse(await (0,promises_namespaceObject.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new Error(`the event's JSON (GITHUB_EVENT_PATH) can't be read: ${error.message}`, { cause: error });
    }
}
/** The event seldom tells when its commit was made; the checkout does. */
async function readCheckoutIfNeeded(read, run) {
    const texts = ['images', 'tags', 'flavor', 'labels', 'annotations'].map(read);
    const wantsTime = read('created') === 'commit' || texts.some((text) => text.includes('commit_date'));
    const wantsNames = read('names-from') === 'git';
    if (!wantsNames && !wantsTime)
        return undefined;
    try {
        return await readCheckout(run);
    }
    catch (error) {
        if (!wantsNames)
            return undefined;
        throw new Error(`names-from: git: ${error.message}; check the repository out before this step`, {
            cause: error,
        });
    }
}
async function readCheckout(run) {
    // In a container job the workspace belongs to another user, which git refuses unless told.
    const format = ['--decorate=full', '--format=%H%n%cI%n%D'];
    const { exitCode, stdout, stderr } = await run(['git', '-c', 'safe.directory=*', 'log', '-1', ...format]);
    if (exitCode !== 0)
        throw new Error(stderr.trim().split('\n').at(-1) ?? '');
    return parseCheckout(stdout);
}
/** Reads `git log --decorate=full --format=%H%n%cI%n%D`. */
function parseCheckout(stdout) {
    const [sha = '', time = '', decoration = ''] = stdout.split('\n');
    const rank = (ref) => [/^HEAD -> /, /^tag: /, /^refs\/(remotes\/)?pull\//, /^/].findIndex((pattern) => pattern.test(ref));
    const refs = decoration
        .split(', ')
        .filter((ref) => ref.includes('refs/'))
        .toSorted((one, other) => rank(one) - rank(other))
        .map((ref) => ref.replace(/^(HEAD -> |tag: )/, ''));
    return { sha, refs, commitTime: new Date(time) };
}


/***/ }),

/***/ 280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vf: () => (/* binding */ readBoolean),
  Se: () => (/* binding */ readLines),
  LD: () => (/* binding */ readList),
  T3: () => (/* binding */ readRecords),
  pS: () => (/* binding */ readWord)
});

// UNUSED EXPORTS: readItems, readMinutes, readRows

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString(options.encoding)
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_columns_array.js



const normalize_columns_array = function (columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === undefined || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal",
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`,
      ]);
    }
  }
  return normalizedColumns;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/ResizeableBuffer.js
class ResizeableBuffer {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
}

/* harmony default export */ const utils_ResizeableBuffer = (ResizeableBuffer);

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/init_state.js


const init_state = function (options) {
  // ECMAScript WhiteSpace + LineTerminator codepoints, encoded under
  // `options.encoding`. Aligns trimming with `String.prototype.trim()`.
  // https://tc39.es/ecma262/#sec-white-space
  // https://tc39.es/ecma262/#sec-line-terminators
  //
  // Codepoints unrepresentable in the target encoding are dropped: Node's
  // Buffer substitutes them with `?` (0x3F), and including those would cause
  // literal `?` bytes in the input to be trimmed under `latin1`/`ascii`.
  const timchars = [
    // Basic Latin
    0x0020, // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    0x0009, // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    0x000a, // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    0x000d, // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    0x000c, // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    0x000b, // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    0x00a0, // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    0x1680, // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    0x2000, // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    0x2001, // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    0x2002, // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    0x2003, // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    0x2004, // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    0x2005, // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    0x2006, // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    0x2007, // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    0x2008, // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    0x2009, // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    0x200a, // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    0x2028, // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    0x2029, // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    0x202f, // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    0x205f, // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    0x3000, // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    0xfeff, // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding,
    );
    if (codepoint !== 0x3f && encoded.length === 1 && encoded[0] === 0x3f) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  // First-byte lookup table for `__isCharTrimable`. Non-whitespace bytes
  // (the common case) bail out in O(1) without scanning every timchar.
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: undefined,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: undefined,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote:
      Buffer.isBuffer(options.escape) &&
      Buffer.isBuffer(options.quote) &&
      Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns)
      ? options.columns.length
      : undefined,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      // Skip if the remaining buffer can be delimiter
      ...(options.delimiter
        ? options.delimiter.map((delimiter) => delimiter.length)
        : []),
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      // Skip if the remaining buffer can be a multi-byte trim character
      ...timchars.map((t) => t.length),
    ),
    previousBuf: undefined,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength:
      options.record_delimiter.length === 0
        ? 0
        : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("\t", options.encoding)[0],
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: timchars,
    timcharFirstBytes: timcharFirstBytes,
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js





const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `encoding`
  // Note: defined first because other options depends on it
  // to convert chars/strings into buffers.
  if (options.encoding === undefined || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (
    typeof options.encoding !== "string" &&
    options.encoding !== null
  ) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`,
      ],
      options,
    );
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`,
      ],
      options,
    );
  }
  // Normalize option `cast`
  options.cast_function = null;
  if (
    options.cast === undefined ||
    options.cast === null ||
    options.cast === false ||
    options.cast === ""
  ) {
    options.cast = undefined;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`,
      ],
      options,
    );
  }
  // Normalize option `cast_date`
  if (
    options.cast_date === undefined ||
    options.cast_date === null ||
    options.cast_date === false ||
    options.cast_date === ""
  ) {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function (value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`,
      ],
      options,
    );
  }
  // Normalize option `columns`
  options.cast_first_line_to_header = undefined;
  if (options.columns === true) {
    // Fields in the first line are converted as-is to columns
    options.cast_first_line_to_header = undefined;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (
    options.columns === undefined ||
    options.columns === null ||
    options.columns === false
  ) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`,
      ],
      options,
    );
  }
  // Normalize option `group_columns_by_name`
  if (
    options.group_columns_by_name === undefined ||
    options.group_columns_by_name === null ||
    options.group_columns_by_name === false
  ) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`,
      ],
      options,
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated.",
      ],
      options,
    );
  }
  // Normalize option `comment`
  if (
    options.comment === undefined ||
    options.comment === null ||
    options.comment === false ||
    options.comment === ""
  ) {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `comment_no_infix`
  if (
    options.comment_no_infix === undefined ||
    options.comment_no_infix === null ||
    options.comment_no_infix === false
  ) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`,
      ],
      options,
    );
  }
  // Normalize option `delimiter_auto`
  if (
    options.delimiter_auto === undefined ||
    options.delimiter_auto === null ||
    options.delimiter_auto === false
  ) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`,
      ],
      options,
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === undefined)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["\t".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4,
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.score === undefined)
      options.delimiter_auto.score = (info, options) => {
        return (
          (info.total - info.std) * (options.preferred[info.char_code] || 1)
        );
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.size === undefined)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `delimiter`
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (
      options.delimiter === undefined ||
      options.delimiter === null ||
      options.delimiter === false
    ) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function (delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`,
        ],
        options,
      );
    }
    return delimiter;
  });
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`,
      );
    }
  }
  // Normalize option `from`
  if (options.from === undefined || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`,
      );
    }
  }
  // Normalize option `from_line`
  if (options.from_line === undefined || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (
      typeof options.from_line === "string" &&
      /\d+/.test(options.from_line)
    ) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`,
      );
    }
  }
  // Normalize options `ignore_last_delimiters`
  if (
    options.ignore_last_delimiters === undefined ||
    options.ignore_last_delimiters === null
  ) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`,
      ],
      options,
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option",
      ],
      options,
    );
  }
  // Normalize option `info`
  if (
    options.info === undefined ||
    options.info === null ||
    options.info === false
  ) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`,
    );
  }
  // Normalize option `max_record_size`
  if (
    options.max_record_size === undefined ||
    options.max_record_size === null ||
    options.max_record_size === false
  ) {
    options.max_record_size = 0;
  } else if (
    Number.isInteger(options.max_record_size) &&
    options.max_record_size >= 0
  ) {
    // Great, nothing to do
  } else if (
    typeof options.max_record_size === "string" &&
    /\d+/.test(options.max_record_size)
  ) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`,
    );
  }
  // Normalize option `objname`
  if (
    options.objname === undefined ||
    options.objname === null ||
    options.objname === false
  ) {
    options.objname = undefined;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
      // Don't call `toString`, leave objname as a buffer
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
    // Great, nothing to do
  } else if (typeof options.objname === "number") {
    // if(options.objname.length === 0){
    //   throw new Error(`Invalid Option: objname must be a non empty string`);
    // }
    // Great, nothing to do
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`,
    );
  }
  if (options.objname !== undefined) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field",
        );
      }
    } else {
      // A string or a buffer
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index",
        );
      }
    }
  }
  // Normalize option `on_record`
  if (options.on_record === undefined || options.on_record === null) {
    options.on_record = undefined;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`,
      ],
      options,
    );
  }
  // Normalize option `on_skip`
  // options.on_skip ??= (err, chunk) => {
  //   this.emit('skip', err, chunk);
  // };
  if (
    options.on_skip !== undefined &&
    options.on_skip !== null &&
    typeof options.on_skip !== "function"
  ) {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`,
    );
  }
  // Normalize option `quote`
  if (
    options.quote === null ||
    options.quote === false ||
    options.quote === ""
  ) {
    options.quote = null;
  } else {
    if (options.quote === undefined || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`,
      );
    }
  }
  // Normalize option `raw`
  if (
    options.raw === undefined ||
    options.raw === null ||
    options.raw === false
  ) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`,
    );
  }
  // Normalize option `record_delimiter`
  if (options.record_delimiter === undefined) {
    options.record_delimiter = [];
  } else if (
    typeof options.record_delimiter === "string" ||
    Buffer.isBuffer(options.record_delimiter)
  ) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`,
        ],
        options,
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`,
      ],
      options,
    );
  }
  options.record_delimiter = options.record_delimiter.map(function (rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  // Normalize option `relax_column_count`
  if (typeof options.relax_column_count === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count === undefined ||
    options.relax_column_count === null
  ) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`,
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_less === undefined ||
    options.relax_column_count_less === null
  ) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`,
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_more === undefined ||
    options.relax_column_count_more === null
  ) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`,
    );
  }
  // Normalize option `relax_quotes`
  if (typeof options.relax_quotes === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_quotes === undefined ||
    options.relax_quotes === null
  ) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`,
    );
  }
  // Normalize option `skip_empty_lines`
  if (typeof options.skip_empty_lines === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_empty_lines === undefined ||
    options.skip_empty_lines === null
  ) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`,
    );
  }
  // Normalize option `skip_records_with_empty_values`
  if (typeof options.skip_records_with_empty_values === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_empty_values === undefined ||
    options.skip_records_with_empty_values === null
  ) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`,
    );
  }
  // Normalize option `skip_records_with_error`
  if (typeof options.skip_records_with_error === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_error === undefined ||
    options.skip_records_with_error === null
  ) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`,
    );
  }
  // Normalize option `rtrim`
  if (
    options.rtrim === undefined ||
    options.rtrim === null ||
    options.rtrim === false
  ) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`,
    );
  }
  // Normalize option `ltrim`
  if (
    options.ltrim === undefined ||
    options.ltrim === null ||
    options.ltrim === false
  ) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`,
    );
  }
  // Normalize option `trim`
  if (
    options.trim === undefined ||
    options.trim === null ||
    options.trim === false
  ) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`,
    );
  }
  // Normalize options `trim`, `ltrim` and `rtrim`
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  // Normalize option `to`
  if (options.to === undefined || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`,
      );
    }
  }
  // Normalize option `to_line`
  if (options.to_line === undefined || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`,
      );
    }
  }
  return options;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/delimiter_discover.js



// Discussed in [issue #400](https://github.com/adaltas/node-csv/issues/400)
// See https://github.com/python/cpython/blob/ea1b1c579f600cc85d145c60862b2e6b98701b24/Lib/csv.py#L349
const delimiter_discover = function (records, options) {
  // Normalize the configuration
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  // Convert String to Buffer
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  // Convert Buffer to an array of records
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records.push(record);
      const close = () => {};
      const error = parser.parse(data, true, push, close);
      if (error !== undefined) throw error;
      return records;
    })(records);
  }
  // Info array initialization, 127 entries, one per char code
  const info = Array(127)
    .fill()
    .map(() => ({ lines: [] }));
  // Traverse each records, count occurences per char code
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      // Count the character frequency
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === undefined) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  // Traverse each char code, compute the score
  info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
  });
  // Extract the dominant character
  const result = info.reduce(
    (acc, info) => (acc.score > info.score ? acc : info),
    {},
  );
  return String.fromCharCode(result.char_code);
};

const std = function (array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n,
  );
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/index.js






const isRecordEmpty = function (record) {
  return record.every(
    (field) =>
      field == null || (field.toString && field.toString().trim() === ""),
  );
};

const cr = 13; // `\r`, carriage return, 0x0D in hexadécimal, 13 in decimal
const nl = 10; // `\n`, newline, 0x0A in hexadecimal, 10 in decimal

const boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254]),
};

const transform = function (original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0,
  };
  const options = normalize_options(original_options);
  return {
    info: info,
    original_options: original_options,
    options: options,
    state: init_state(options),
    __needMoreData: function (i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } =
        this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0
          ? Buffer.from("\r\n", encoding).length
          : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0,
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function (nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line,
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote,
      } = this.state;
      // Automatic delimiter discovery
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === undefined) {
          delimiterBuf = nextBuf;
        } else if (
          delimiterBufPrevious !== undefined &&
          nextBuf === undefined
        ) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        // Ensure that nextBuf is not concatenated a second time during buffer reconciliation
        nextBuf = undefined;
        // this.delimiterBufPrevious = delimiterBuf;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto),
            ),
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = undefined;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      // Previous buffers reconciliation
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === undefined) {
        if (nextBuf === undefined) {
          // Handle empty string
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== undefined && nextBuf === undefined) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      // Handle UTF BOM
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          // No enough data
          if (end === false) {
            // Wait for more data
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding in boms) {
            if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
              // Skip BOM
              const bomLength = boms[encoding].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              // Renormalize original options with the new encoding
              const options = normalize_options({
                ...this.original_options,
                encoding: encoding,
              });
              // Properties are merged with the existing options instance
              for (const key in options) {
                this.options[key] = options[key];
              }
              // Options will re-evaluate the Buffer with the new encoding
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        // Ensure we get enough space to look ahead
        // There should be a way to move this out of the loop
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        // Auto discovery of record_delimiter, unix, mac and windows supported
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos,
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if (
          (chr === cr || chr === nl) &&
          this.state.wasRowDelimiter === false
        ) {
          this.state.wasRowDelimiter = true;
        }
        // Previous char was a valid escape char
        // treat the current char as a regular char
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          // Escape is only active inside quoted fields
          // We are quoting, the char is an escape chr and there is a chr to escape
          // if(escape !== null && this.state.quoting === true && chr === escape && pos + 1 < bufLen){
          if (
            escape !== null &&
            this.state.quoting === true &&
            this.__isEscape(buf, pos, chr) &&
            pos + escape.length < bufLen
          ) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          // Not currently escaping and chr is a quote
          // TODO: need to compare bytes instead of single char
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable =
                rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment =
                comment !== null &&
                this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr,
              );
              const isNextChrRecordDelimiter =
                record_delimiter.length === 0
                  ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length)
                  : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              // Escape a quote
              // Treat next char as a regular character
              if (
                escape !== null &&
                this.__isEscape(buf, pos, chr) &&
                this.__isQuote(buf, pos + escape.length)
              ) {
                pos += escape.length - 1;
              } else if (
                !nextChr ||
                isNextChrDelimiter ||
                isNextChrRecordDelimiter ||
                isNextChrComment ||
                isNextChrTrimable
              ) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment",
                    ],
                    this.options,
                    this.__infoField(),
                  ),
                );
                if (err !== undefined) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                // In relax_quotes mode, treat opening quote preceded by chrs as regular
                if (relax_quotes === false) {
                  const info = this.__infoField();
                  const bom = Object.keys(boms)
                    .map((b) =>
                      boms[b].equals(this.state.field.toString()) ? b : false,
                    )
                    .filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom ? `(${bom} bom)` : undefined,
                      ],
                      this.options,
                      info,
                      {
                        field: this.state.field,
                      },
                    ),
                  );
                  if (err !== undefined) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos,
            );
            if (recordDelimiterLength !== 0) {
              // Do not emit comments which take a full line
              const skipCommentLine =
                this.state.commenting &&
                this.state.wasQuoting === false &&
                this.state.record.length === 0 &&
                this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
                // Skip full comment line
              } else {
                // Activate records emission if above from_line
                if (
                  this.state.enabled === false &&
                  this.info.lines +
                    (this.state.wasRowDelimiter === true ? 1 : 0) >=
                    from_line
                ) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                // Skip if line is empty and skip_empty_lines activated
                if (
                  skip_empty_lines === true &&
                  this.state.wasQuoting === false &&
                  this.state.record.length === 0 &&
                  this.state.field.length === 0
                ) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== undefined) return errField;
                this.info.bytes =
                  this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== undefined) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (
              comment !== null &&
              (comment_no_infix === false ||
                (this.state.record.length === 0 &&
                  this.state.field.length === 0))
            ) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== undefined) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (
            max_record_size !== 0 &&
            this.state.record_length + this.state.field.length > max_record_size
          ) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
              ),
            );
          }
        }
        const lappend =
          ltrim === false ||
          this.state.quoting === true ||
          this.state.field.length !== 0 ||
          !this.__isCharTrimable(buf, pos);
        // rtrim in non quoting is handle in __onField
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        // Ensure we are not ending in a quoting state
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
          if (err !== undefined) return err;
        } else {
          // Skip last line if it has no characters
          if (
            this.state.wasQuoting === true ||
            this.state.record.length !== 0 ||
            this.state.field.length !== 0
          ) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== undefined) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== undefined) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function (push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values,
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      // Convert the first line into column names
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err =
          columns === false
            ? new CsvError(
                "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
                [
                  "Invalid Record Length:",
                  `expect ${this.state.expectedRecordLength},`,
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              )
            : new CsvError(
                "CSV_RECORD_INCONSISTENT_COLUMNS",
                [
                  "Invalid Record Length:",
                  `columns length is ${columns.length},`, // rename columns
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              );
        if (
          relax_column_count === true ||
          (relax_column_count_less === true &&
            recordLength < this.state.expectedRecordLength) ||
          (relax_column_count_more === true &&
            recordLength > this.state.expectedRecordLength)
        ) {
          this.info.invalid_field_length++;
          this.state.error = err;
          // Error is undefined with skip_records_with_error
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        // With columns, records are object
        if (columns !== false) {
          const obj = {};
          // Transform record array to an object
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === undefined || columns[i].disabled) continue;
            // Turn duplicate columns into an array
            if (
              group_columns_by_name === true &&
              Object.hasOwn(obj, columns[i].name)
            ) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true,
              });
            }
          }
          // Without objname (default)
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [obj[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? obj : [obj[objname], obj],
              push,
            );
            if (err) {
              return err;
            }
          }
          // Without columns, records are array
        } else {
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: record },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [record[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? record : [record[objname], record],
              push,
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function (record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers =
          firstLineToHeaders === undefined
            ? record
            : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`,
              ],
              this.options,
              this.__infoField(),
              {
                headers: headers,
              },
            ),
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function () {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = undefined;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function () {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      // Short circuit for the from_line options
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== undefined) return err;
        field = f;
      }
      this.state.record.push(field);
      // Increment record length if record size must not exceed a limit
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function () {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function (record, push) {
      const { on_record } = this.options;
      if (on_record !== undefined) {
        const info = this.__infoRecord();
        try {
          record = on_record.call(null, record, info);
        } catch (err) {
          return err;
        }
        if (record === undefined || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function (field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      // Dont loose time calling cast
      // because the final record is an object
      // and this field can't be associated to a key present in columns
      if (
        isColumns === true &&
        relax_column_count &&
        this.options.columns.length <= this.state.record.length
      ) {
        return [undefined, undefined];
      }
      if (this.state.castField !== null) {
        try {
          const info = this.__infoField();
          return [undefined, this.state.castField.call(null, field, info)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [undefined, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info = this.__infoField();
        return [undefined, this.options.cast_date.call(null, field, info)];
      }
      return [undefined, field];
    },
    __compareBytes: function (sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function (buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      // Fast bail-out: non-whitespace bytes (the common case) are rejected
      // without scanning the full timchar list.
      const first = buf[pos];
      if (first === undefined || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function (buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (
        ignore_last_delimiters === true &&
        this.state.record.length === this.options.columns.length - 1
      ) {
        return 0;
      } else if (
        ignore_last_delimiters !== false &&
        typeof ignore_last_delimiters === "number" &&
        this.state.record.length === ignore_last_delimiters - 1
      ) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function (buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function (value) {
      return value - parseFloat(value) + 1 >= 0; // Borrowed from jquery
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function (buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function (chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function (buf, pos) {
      const { encoding } = this.options;
      // Note, we don't need to cache this information in state,
      // It is only called on the first line until we find out a suitable
      // record delimiter.
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding),
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function (msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== undefined) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : undefined,
            );
          } catch (err) {
            return err;
          }
        }
        // this.emit('skip', err, raw ? this.state.rawBuffer.toString(encoding) : undefined);
        return undefined;
      } else {
        return err;
      }
    },
    __infoDataSet: function () {
      return {
        ...this.info,
        columns: this.options.columns,
      };
    },
    __infoRecord: function () {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : undefined,
      };
    },
    __infoField: function () {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      // Bytes records are only incremented when all records'fields are parsed
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records: bytes_records,
        column:
          isColumns === true
            ? columns.length > this.state.record.length
              ? columns[this.state.record.length].name
              : null
            : this.state.record.length,
        quoting: this.state.wasQuoting,
      };
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/sync.js



const parse = function (data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === undefined) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {};
  const error = parser.parse(data, true, push, close);
  if (error !== undefined) throw error;
  return records;
};



;// CONCATENATED MODULE: ./build/src/actions/inputs.js

/**
 * Items by newline or comma. A quoted item keeps commas, newlines and (doubled) quotes; blank items are dropped.
 * `#` has no meaning.
 */
function readList(read, name) {
    return csv(read(name), name).flat().filter(Boolean);
}
/**
 * One item a line, commas kept; for values that are CSV themselves (`type=gha,mode=max`) or free text
 * (`KEY=a, b`). An item that is quoted as a whole may hold newlines.
 */
function readLines(read, name) {
    return readItems(read, name).map(({ text }) => text);
}
/** The same, with the word whether the item was quoted as a whole. */
function readItems(read, name) {
    const cast = (text, { quoting }) => ({ text, quoted: quoting });
    const items = csv(read(name), name, '\u0000', { cast });
    return items.flatMap(([item]) => (item?.text ? [item] : []));
}
/** One item a line as it stands, quotes included; for values that are rows of CSV (`type=image,"name=a,b"`). */
function readRows(read, name) {
    return read(name)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
}
/**
 * One record of CSV fields a line, for values with attributes (`type=raw,value=x`). A line that starts with `#` is a
 * comment, as people write them between tag rules.
 */
function readRecords(read, name) {
    return csv(read(name), name, ',', { comment: '#' })
        .map((fields) => fields.filter(Boolean))
        .filter((fields) => fields.length > 0);
}
/**
 * A YAML 1.2 core boolean; `fallback` when the input is empty.
 *
 * @throws Error for any other word
 */
function readBoolean(read, name, fallback) {
    const text = read(name);
    if (text === '')
        return fallback;
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new Error(`${name}: '${text}' is not a boolean; write true or false`);
}
/**
 * Minutes, fractions allowed, as milliseconds; 0 when the input is empty.
 *
 * @throws Error for anything but a number that is not negative
 */
function readMinutes(read, name) {
    const text = read(name) || '0';
    if (!/^\d+(?:\.\d+)?$/.test(text))
        throw new Error(`${name}: '${text}' is not a number of minutes, such as 30`);
    // A timer of Node holds 31 bits of milliseconds, 24 days.
    return Math.min(Number(text) * 60_000, 2 ** 31 - 1);
}
/** @throws Error when the text is none of `words` */
function readWord(read, name, words) {
    const text = read(name) || words[0];
    const word = words.find((known) => known === text);
    if (word === undefined)
        throw new Error(`${name}: '${text}' is none of ${words.join(', ')}`);
    return word;
}
/** @throws Error when the text is not CSV, with the line */
function csv(text, name, delimiter = ',', { comment = '', cast } = {}) {
    try {
        return parse(text, {
            delimiter,
            comment,
            comment_no_infix: true,
            // Left to itself, csv-parse knows only the first kind of newline that it meets.
            recordDelimiter: ['\r\n', '\n', '\r'],
            relaxColumnCount: true,
            relaxQuotes: true,
            skipEmptyLines: true,
            trim: true,
            ...(cast && { cast }),
        });
    }
    catch (error) {
        throw new Error(`${name}: ${error.message}; quote a value as "a,b" and double the quotes inside it`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fA: () => (/* binding */ runtime)
});

// UNUSED EXPORTS: createRuntime, sanitizedLog

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/src/actions/sanitize.js
/** Text that is not ours (what a build or a container prints), made safe for the runner's log. */
/**
 * One line without control characters and without `##[`, which the runner takes for a command wherever it stands in a
 * line. `::command::` counts only at the start of a line, so callers put their own mark before the text.
 */
function sanitize_sanitize(line) {
    return line.replace(ansi, '').replace(control, '').replaceAll('##[', '##\u200b[');
}
const ansi = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g;

;// CONCATENATED MODULE: ./build/src/actions/runtime.js
/**
 * The Actions runtime as the rest of the house sees it.
 *
 * Ours rather than `@actions/core`: that brings an HTTP client for its token requests, and loading it takes 40 ms in main and
 * again in post, which is more than all the rest. The protocol is GitHub's "Workflow commands for GitHub Actions".
 */



/** @param print takes a line for the runner, without its newline */
function createRuntime(env, print) {
    const command = (name, message, at) => {
        const properties = at ? ` file=${escapeProperty(at.file)},line=${at.line}` : '';
        print(`::${name}${properties}::${escapeData(message)}`);
    };
    return {
        info: print,
        command: (line) => {
            print(`[command]${sanitize_sanitize(line)}`);
        },
        notice: (message) => {
            command('notice', message);
        },
        warning: (message, at) => {
            command('warning', message, at);
        },
        group: (title) => {
            command('group', title);
        },
        endGroup: () => {
            command('endgroup', '');
        },
        input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
        output: (name, value) => {
            append(env, 'GITHUB_OUTPUT', keyValue(name, value));
        },
        state: {
            read: (name) => env[`STATE_${name}`] ?? '',
            write: (name, value) => {
                append(env, 'GITHUB_STATE', keyValue(name, value));
            },
        },
        secret: (value) => {
            for (const part of new Set([value, ...value.split(/\r?\n/)]))
                if (part.trim())
                    command('add-mask', part);
        },
        summary: (markdown) => {
            // Not every forge has one, and what was published stands all the same.
            if (env['GITHUB_STEP_SUMMARY'])
                append(env, 'GITHUB_STEP_SUMMARY', markdown);
        },
        fail: (message, at) => {
            process.exitCode = 1;
            command('error', message, at);
        },
    };
}
/** For lines that others have written, such as messages of docker. */
function sanitizedLog({ info }) {
    return (line) => {
        info(sanitize(line));
    };
}
/** The runtime of this process. */
const runtime = createRuntime(process.env, (line) => {
    writeWhole(1, Buffer.from(`${line}\n`));
});
/**
 * Waits until all is written. `process.stdout` queues what a slow reader of its pipe has not taken yet, without bound: a
 * build that prints faster than the runner reads would fill memory.
 */
function writeWhole(file, bytes) {
    for (let written = 0; written < bytes.length;) {
        try {
            written += (0,external_node_fs_.writeSync)(file, bytes, written);
        }
        catch (error) {
            if (error.code !== 'EAGAIN')
                throw error;
            // Someone made the pipe non-blocking, and it is full.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
        }
    }
}
function append(env, variable, text) {
    const path = env[variable];
    if (!path)
        throw new Error(`${variable} is not set: this must run as a step of a workflow`);
    (0,external_node_fs_.appendFileSync)(path, `${text}\n`);
}
/** The form for values of several lines. The delimiter can't be guessed, so no value can end itself early. */
function keyValue(name, value) {
    const delimiter = `manifold_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}`;
}
/** A command is one line, in which `%` escapes. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** In a property `:` and `,` end it. */
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 77:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m0: () => (/* binding */ exec)
});

// UNUSED EXPORTS: Cancelled, CommandNotFound, endOrphans

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/src/docker/process.js
/** Child processes: the only place that starts them. */



class CommandNotFound extends Error {
    constructor(file, cause) {
        super(`${file}: command not found; install it on this runner or put it on PATH`, { cause });
        this.name = 'CommandNotFound';
    }
}
class Cancelled extends Error {
    constructor(what) {
        super(`${what} was cancelled`);
        this.name = 'Cancelled';
    }
}
const stderrKept = 64 * 1024;
/** The runner sends a cancelled step SIGINT, after 7.5 s SIGTERM, and kills it 2.5 s later: by then all must have ended. */
const politeMs = 7000;
const exec = ([file, ...args], { env, input, signal, onStdout, onStderr } = {}) => new Promise((resolve, reject) => {
    const what = [(0,external_node_path_namespaceObject.basename)(file), ...args.slice(0, 1)].join(' ');
    if (signal?.aborted) {
        reject(new Cancelled(what));
        return;
    }
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, {
        // A group of its own: Ctrl-C and the runner's cancellation reach the child through us alone, politely first.
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        env: env ? { ...process.env, ...env } : process.env,
    });
    // A child that does not read it, or has ended, is no fault.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const stdout = [];
    const stderr = new Tail(stderrKept);
    child.stdout.on('data', onStdout ?? ((chunk) => stdout.push(chunk)));
    child.stderr.on('data', (chunk) => {
        stderr.push(chunk);
        onStderr?.(chunk);
    });
    let firm;
    const stop = () => {
        child.kill('SIGINT');
        firm = setTimeout(() => {
            killGroup(child);
        }, politeMs);
    };
    signal?.addEventListener('abort', stop, { once: true });
    const done = () => {
        clearTimeout(firm);
        signal?.removeEventListener('abort', stop);
    };
    child.on('error', (error) => {
        done();
        reject(error.code === 'ENOENT' ? new CommandNotFound(file, error) : error);
    });
    child.on('close', (code, killedBy) => {
        done();
        if (signal?.aborted)
            reject(new Cancelled(what));
        else
            resolve({
                exitCode: code ?? 128,
                stdout: Buffer.concat(stdout).toString(),
                stderr: stderr.toString() + (killedBy ? `\n${what} was ended by ${killedBy}` : ''),
            });
    });
});
/** The child and all that it started: docker's plugins outlive it, and hold our pipes open. */
function killGroup({ pid }) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // All of it has just ended by itself.
    }
}
/** The last bytes of a stream, in bounded memory. */
class Tail {
    chunks = [];
    size = 0;
    limit;
    constructor(limit) {
        this.limit = limit;
    }
    push(chunk) {
        this.chunks.push(chunk);
        this.size += chunk.length;
        if (this.size > 2 * this.limit) {
            const kept = Buffer.concat(this.chunks).subarray(-this.limit);
            this.chunks = [kept];
            this.size = kept.length;
        }
    }
    toString() {
        return Buffer.concat(this.chunks).subarray(-this.limit).toString();
    }
}
/**
 * Ends the processes whose command line names `path`: when this process is killed, its children go on, and what is
 * cleaned up after must not be undone by them. Finds nothing on a system without /proc.
 */
function endOrphans(path) {
    const ids = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
    for (const id of ids.map(Number)) {
        if (id === process.pid)
            continue;
        try {
            if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(path))
                process.kill(id, 'SIGKILL');
        }
        catch {
            // It has ended meanwhile, or is not ours.
        }
    }
}


/***/ }),

/***/ 682:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _actions_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(575);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(280);
/* harmony import */ var _actions_runtime_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(425);
/* harmony import */ var _docker_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(77);
/* harmony import */ var _plan_legs_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(594);
/* harmony import */ var _plan_outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(343);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(449);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(408);
/** The step `plan`: names, platforms and legs, decided once for all the jobs that carry them out. */









async function run({ input, output, notice, info }) {
    const facts = await (0,_actions_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .M)(input, process.env, _docker_process_js__WEBPACK_IMPORTED_MODULE_4__/* .exec */ .m0);
    const { plan, notices } = await (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .makePlan */ .C)(input, facts);
    (0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .checkFanOut */ .mm)(plan);
    if ((0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readBoolean */ .Vf)(input, 'push', false) && plan.tags.length === 0) {
        throw new Error('tags: there is none to publish under; give tags, or a rule that fits this event');
    }
    const division = (0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .divide */ .Qr)(input, plan.platforms);
    for (const line of [...notices, ...division.notices])
        notice(line);
    // By chance: one run may plan the same names twice, for two targets, and re-runs of a leg must find their own plan.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
    for (const [name, value] of Object.entries((0,_plan_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOutputs */ .q)(plan)))
        output(name, value);
    output('plan', (0,_plan_plan_json_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPlan */ .n)({ ...plan, key, legs: division.legs }));
    output('matrix', JSON.stringify((0,_plan_legs_js__WEBPACK_IMPORTED_MODULE_5__/* .matrixOf */ .lQ)(division.legs)));
    for (const { name, runner, platforms } of division.legs) {
        info(`${name}: ${platforms.join(', ') || 'the platform of the runner'} on ${[runner].flat().join(', ')}`);
    }
}
try {
    await run(_actions_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .runtime */ .fA);
}
catch (error) {
    _actions_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .runtime */ .fA.fail(error instanceof Error ? error.message : String(error));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QA: () => (/* binding */ parseLevel),
/* harmony export */   RF: () => (/* binding */ mergeAnnotations),
/* harmony export */   fr: () => (/* binding */ parseAnnotation),
/* harmony export */   ii: () => (/* binding */ isAt),
/* harmony export */   tn: () => (/* binding */ formatAnnotation),
/* harmony export */   vd: () => (/* binding */ defaultLevels)
/* harmony export */ });
/* harmony import */ var _attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(660);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(914);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);



const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
/** Where generated annotations go, and those without a level: package pages read the index where there is one. */
function defaultLevels(env, platforms) {
    const given = env['DOCKER_METADATA_ANNOTATIONS_LEVELS'];
    if (given)
        return given.split(',').map((word) => parseLevel(word.trim()));
    return (platforms > 1 ? ['manifest', 'index'] : ['manifest']).map(parseLevel);
}
/** Whether it stands at one of these levels, as `parseLevel` writes them. */
function isAt({ level }, ...levels) {
    return levels.includes(level);
}
/** @throws Error for a level that is not known, or a line without `=` */
function parseAnnotation(line, without) {
    if (!line.includes('='))
        throw new Error(`'${line}' is not key=value`);
    const [left, value] = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLabel */ .Q_)(line);
    const colon = left.indexOf(':');
    const key = left.slice(colon + 1);
    if (/\s/.test(key) || key === '')
        throw new Error(`'${line}': the key is empty or has spaces`);
    const named = colon < 0 ? without : left.slice(0, colon).split(',').map(parseLevel);
    return named.map((level) => ({ level, key, value }));
}
function parseLevel(text) {
    const [, word = text, platform] = /^([a-z-]+)\[([^\]]+)\]$/.exec(text) ?? [];
    const level = levels.find((known) => known === word);
    if (level === undefined)
        throw new Error(`unknown level '${word}'; ${(0,_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(word, levels)}`);
    if (platform === undefined)
        return level;
    if (level.startsWith('index'))
        throw new Error(`'${text}': an index has no platform; write ${level}`);
    return `${level}[${(0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(platform)}]`;
}
/** Sorted; at each level a later value replaces an earlier. */
function mergeAnnotations(annotations) {
    const name = ({ level, key }) => `${level}:${key}`;
    const merged = new Map(annotations.map((annotation) => [name(annotation), annotation]));
    return [...merged.values()].sort((one, other) => (name(one) < name(other) ? -1 : 1));
}
function formatAnnotation({ level, key, value }) {
    return `${level}:${key}=${value}`;
}


/***/ }),

/***/ 660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ inInput),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   uF: () => (/* binding */ readAttributeLines)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(916);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(280);
/** The form that images, tag rules and flavor share: a line of `key=value` fields, in CSV. */


function readAttributeLines(read, name) {
    return (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)(read, name).map((fields) => ({ text: fields.join(','), fields: fields.map(parseField) }));
}
function parseField(text) {
    const [, key, value = ''] = /^([a-z-]+)\s*=\s*(.*)$/is.exec(text) ?? [];
    return key === undefined ? { key, value: text } : { key: key.toLowerCase(), value };
}
/**
 * The attributes of a line by key, each given once.
 *
 * @param bare the key that a field without one has
 * @throws Error for a key that is not among `known`, with the nearest one
 */
function attributesOf({ text, fields }, known, bare) {
    const attributes = new Map();
    for (const { key = bare, value } of fields) {
        if (key === undefined)
            throw new Error(`'${text}': '${value}' is not key=value; known are ${known.join(', ')}`);
        if (!known.includes(key))
            throw new Error(`'${text}': unknown attribute '${key}'; ${suggestion(key, known)}`);
        if (attributes.has(key))
            throw new Error(`'${text}': '${key}' is given twice; leave one out`);
        attributes.set(key, value);
    }
    return attributes;
}
/** For an error: the nearest known word where there is a near one, else all of them. */
function suggestion(word, known) {
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word.toLowerCase(), [...known]);
    const isNear = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3);
    return isNear ? `did you mean '${nearest}'?` : `known are ${known.join(', ')}`;
}
/** Adds the name of the input to whatever goes wrong while it is read, unless it stands there already. */
function inInput(name, read) {
    try {
        return read();
    }
    catch (error) {
        const { message } = error;
        throw message.startsWith(`${name}: `) ? error : new Error(`${name}: ${message}`, { cause: error });
    }
}


/***/ }),

/***/ 849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unknownCommitTime),
/* harmony export */   w: () => (/* binding */ createdTime)
/* harmony export */ });
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(280);

/**
 * SOURCE_DATE_EPOCH, the common sign that a build is to be reproducible, wins; else the input `created` chooses.
 *
 * @throws Error when the commit's time is asked for and not known
 */
function createdTime(read, env, event, now) {
    const epoch = env['SOURCE_DATE_EPOCH'];
    if (epoch) {
        const time = new Date(Number(epoch) * 1000);
        if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime()))
            return time;
        throw new Error(`SOURCE_DATE_EPOCH is '${epoch}', which is not a number of seconds since 1970`);
    }
    if ((0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readWord */ .pS)(read, 'created', ['now', 'commit']) === 'now')
        return now;
    return event.commitTime ?? unknownCommitTime('created: commit', event);
}
function unknownCommitTime(what, { name, sha }) {
    throw new Error(`${what}: neither the event (${name || 'none'}) nor the checkout tells when commit ${sha ?? 'none'} was made; ` +
        'check the repository out at that commit before this step');
}


/***/ }),

/***/ 914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ mergeLabels),
/* harmony export */   Q_: () => (/* binding */ parseLabel),
/* harmony export */   TT: () => (/* binding */ ociLabels)
/* harmony export */ });
/** The keys of the OCI specification, without those whose value is not known. */
function ociLabels({ repository, sha }, version, created) {
    const { name, description, url, license } = repository;
    const facts = { title: name, description, url, source: url, version, created, revision: sha, licenses: license };
    return Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value ? [[`org.opencontainers.image.${key}`, value]] : [])));
}
/** `key=value`, or `key` alone for an empty value, as docker has it. */
function parseLabel(line) {
    const [, key = line, value = ''] = /^([^=]*)=(.*)$/s.exec(line) ?? [];
    if (key.trim() === '')
        throw new Error(`'${line}' has no key; write key=value`);
    return [key, value];
}
/** One set, sorted by key, in which a later value replaces an earlier. */
function mergeLabels(...sets) {
    const merged = new Map(sets.flatMap((set) => [...set]));
    return Object.fromEntries([...merged].sort(([one], [other]) => (one < other ? -1 : 1)));
}


/***/ }),

/***/ 594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mm: () => (/* binding */ checkFanOut),
  Qr: () => (/* binding */ divide),
  lQ: () => (/* binding */ matrixOf)
});

// EXTERNAL MODULE: ./build/src/actions/inputs.js + 10 modules
var inputs = __nccwpck_require__(280);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var plan_annotations = __nccwpck_require__(895);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var plan_platform = __nccwpck_require__(706);
;// CONCATENATED MODULE: ./build/src/plan/glob.js
/** Patterns with `*` (any characters, none too) and `?` (one character). */
function globPattern(pattern) {
    const source = RegExp.escape(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.');
    return new RegExp(`^${source}$`);
}

;// CONCATENATED MODULE: ./build/src/plan/runners.js


/** @throws Error that names the line and the remedy */
function readRunners(read) {
    const lines = read('runners')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const fallbacks = [];
    const rules = [];
    for (const line of lines) {
        const [, key, value = ''] = /^([^=[\]"]*?)\s*=(.*)$/s.exec(line) ?? [line, 'default', line];
        const runner = parseRunner(value.trim(), line);
        if (key === 'default')
            fallbacks.push(runner);
        else
            rules.push({ line, pattern: parsePattern(key, line), runner });
    }
    const [fallback, another] = fallbacks;
    if (another !== undefined)
        throw new Error(`runners: there are two defaults; give one line default=LABEL`);
    const [twice] = rules.filter(({ pattern }, at) => rules.findIndex((rule) => rule.pattern === pattern) !== at);
    if (twice)
        throw new Error(`runners: ${twice.pattern} has two lines; leave one out`);
    if (fallback === undefined)
        throw new Error('runners: there is no default; add a line such as default=ubuntu-24.04');
    return {
        fallback,
        of: (platform) => mostExact(rules, platform)?.runner ?? fallback,
        unused: (platforms) => rules
            .filter(({ pattern }) => !platforms.some((platform) => globPattern(pattern).test(platform)))
            .map(({ line }) => line),
    };
}
function parseRunner(text, line) {
    if (!text.startsWith('[')) {
        if (text.startsWith('{'))
            throw new Error(`runners: '${line}': a group is not understood; give its labels`);
        if (text === '')
            throw new Error(`runners: '${line}' names no runner; write PLATFORM=LABEL`);
        return text;
    }
    const labels = parseLabels(text);
    if (!labels) {
        throw new Error(`runners: '${line}' is not a list of labels; write them as ["self-hosted","arm64"]`);
    }
    return labels;
}
function parseLabels(text) {
    try {
        const value = JSON.parse(text);
        const isLabels = Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === 'string');
        return isLabels ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** A pattern stays as it is, but for the case, and for the system where it is left out; the rest is a platform in any spelling. */
function parsePattern(text, line) {
    if (text.includes('*'))
        return text.includes('/') || text === '*' ? text.toLowerCase() : `linux/${text.toLowerCase()}`;
    try {
        return (0,plan_platform/* parsePlatform */.FL)(text);
    }
    catch (error) {
        throw new Error(`runners: '${line}': ${error.message}`, { cause: error });
    }
}
/** A platform itself before a pattern, a longer pattern before a shorter one. */
function mostExact(rules, platform) {
    const rank = ({ pattern }) => (pattern.includes('*') ? pattern.length : Infinity);
    return rules
        .filter(({ pattern }) => globPattern(pattern).test(platform))
        .toSorted((one, other) => rank(other) - rank(one))[0];
}

;// CONCATENATED MODULE: ./build/src/plan/legs.js
/** The legs of a plan: which platforms are built together, and on which runner. */




/** @throws Error for what only a single job could make */
function checkFanOut({ annotations }) {
    if (!annotations.some((annotation) => (0,plan_annotations/* isAt */.ii)(annotation, 'index-descriptor')))
        return;
    throw new Error('annotations: index-descriptor is for image layouts in files, which legs do not make together; write index');
}
/** @throws Error that names the input and the remedy */
function divide(read, platforms) {
    const runners = readRunners(read);
    const split = (0,inputs/* readWord */.pS)(read, 'split', ['platform', 'runner']);
    if (platforms.length === 0)
        return { legs: [{ name: 'default', runner: runners.fallback, platforms }], notices: [] };
    const groups = Object.values(Object.groupBy(platforms, (platform) => split === 'platform' ? platform : JSON.stringify(runners.of(platform))));
    const legs = groups.map((group) => ({ name: legName(group), runner: runners.of(group[0]), platforms: group }));
    const unused = runners.unused(platforms).map((line) => `runners: '${line}' is for none of the platforms`);
    const notices = legs.flatMap(emulated);
    // A line that is for other plans is no news, unless a platform may have been meant by it.
    return { legs, notices: notices.length > 0 ? [...notices, ...unused] : [] };
}
/** What `strategy.matrix` takes, by `fromJSON`. */
function matrixOf(legs) {
    return {
        include: legs.map(({ name, runner, platforms }) => ({ name, runner, platforms: platforms.join(',') })),
    };
}
/** Each platform is in one leg alone, so its first one makes the name unique. */
function legName([first, ...others]) {
    const name = first.replaceAll(/[^a-z0-9]+/g, '-');
    return others.length === 0 ? name : `${name}-and-${others.length}-more`;
}
function emulated({ runner, platforms }) {
    const labels = [runner].flat().join(', ');
    const native = /(?:^|[^a-z])(?:arm(?:64|hf)?|aarch64)(?:[^a-z]|$)/i.test(labels) ? ['arm64', 'arm'] : ['amd64', '386'];
    const foreign = platforms.filter((platform) => !native.includes((0,plan_platform/* architectureOf */.NJ)(platform)));
    if (foreign.length === 0)
        return [];
    return [
        `runners: ${foreign.join(', ')} will be built on ${labels}, under emulation unless that runner is native to it; ` +
            'a line PLATFORM=LABEL gives it a runner of its own',
    ];
}


/***/ }),

/***/ 343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nameOutputs)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(895);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(460);
/** The outputs that tell the names, for steps that use them elsewhere. */


/** Lists are by newline, in the form that the inputs of the same name take. */
function nameOutputs(plan) {
    const { version, tagNames, labels } = plan;
    const tags = plan.tags.map(_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTagReference */ .jU);
    const annotations = plan.annotations.map(_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAnnotation */ .tn);
    return {
        version,
        tags: tags.join('\n'),
        'tag-names': tagNames.join('\n'),
        labels: lines(Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
        annotations: lines(annotations),
        json: JSON.stringify({ version, tags, 'tag-names': tagNames, labels, annotations }),
    };
}
/** An item of several lines is quoted. */
function lines(items) {
    return items.map((item) => (/[\r\n]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('\n');
}


/***/ }),

/***/ 449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatPlan)
/* harmony export */ });
/* unused harmony export parsePlan */
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(895);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(706);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(460);
/** The plan as JSON, handed from job to job. */




/** Raised whenever a reader of the shape before would misread the new one. */
const planVersion = 1;
/** Equal plans give equal bytes. */
function formatPlan(plan) {
    const { key, platforms, images, tagNames, version, labels, annotations, created, legs } = plan;
    const tags = plan.tags.map(_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTagReference */ .jU);
    return JSON.stringify({
        ...{ planVersion, key, platforms, images, tags, tagNames, version, labels, annotations, created, legs },
    });
}
/** @throws Error that says which field is wrong, or that another release of the action wrote the plan */
function parsePlan(text) {
    const plan = new Fields(parseJson(text, 'plan', remedy), 'plan');
    plan.expectVersion('planVersion', planVersion, 'the plan');
    try {
        return readFields(plan);
    }
    catch (error) {
        throw new Error(`${error.message}; ${remedy}`, { cause: error });
    }
}
const remedy = 'pass the output plan of the plan step as it is';
function readFields(plan) {
    const parsed = {
        key: plan.parse('key', asName),
        platforms: plan.list('platforms', asPlatform),
        images: plan.list('images', asText),
        tags: plan.list('tags', (item) => parseTagReference(asText(item))),
        tagNames: plan.list('tagNames', asText),
        version: plan.parse('version', asText),
        labels: plan.parse('labels', (labels) => new Fields(labels, 'labels').texts()),
        annotations: plan.list('annotations', asAnnotation),
        created: plan.parse('created', asTime),
        legs: plan.list('legs', asLeg),
    };
    plan.end(['planVersion', ...Object.keys(parsed)]);
    return parsed;
}
function asLeg(value) {
    const fields = new Fields(value, 'leg');
    fields.end(['name', 'runner', 'platforms']);
    return {
        name: fields.parse('name', asName),
        runner: fields.parse('runner', asRunner),
        platforms: fields.list('platforms', asPlatform),
    };
}
/** Keys and names of legs become parts of tags and of file names. */
function asName(value) {
    const name = asText(value);
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name))
        throw wrong('it', 'a name', value);
    return name;
}
function asRunner(value) {
    return Array.isArray(value) ? asList(value, asText) : asText(value);
}
function asPlatform(value) {
    return parsePlatform(asText(value));
}
function asTime(value) {
    const time = asText(value);
    if (Number.isNaN(Date.parse(time)))
        throw wrong('it', 'a time', value);
    return time;
}
function asAnnotation(value) {
    const fields = new Fields(value, 'annotation');
    const level = fields.parse('level', (text) => parseLevel(asText(text)));
    fields.end(['level', 'key', 'value']);
    return { level, key: fields.parse('key', asText), value: fields.parse('value', asText) };
}


/***/ }),

/***/ 408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// UNUSED EXPORTS: repositories

// EXTERNAL MODULE: ./build/src/actions/inputs.js + 10 modules
var inputs = __nccwpck_require__(280);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var annotations = __nccwpck_require__(895);
// EXTERNAL MODULE: ./build/src/plan/attributes.js
var attributes = __nccwpck_require__(660);
// EXTERNAL MODULE: ./build/src/plan/created.js
var plan_created = __nccwpck_require__(849);
;// CONCATENATED MODULE: ./build/src/plan/event.js
/** These always run on the default branch, and the JSON of some does not name it. */
const defaultBranchEvents = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
/** @throws Error when the event's JSON is not an object */
function parseEvent(env, payload = {}) {
    if (typeof payload !== 'object' || payload === null) {
        throw new Error(`the event's JSON (GITHUB_EVENT_PATH) is not an object but ${JSON.stringify(payload)}`);
    }
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const ref = refOf(env, name, payload);
    const sha = shaOf(env, name, payload);
    const onDefault = defaultBranchEvents.has(name) && ref.kind === 'branch' ? ref.branch : undefined;
    const repository = repositoryOf(env, payload);
    return {
        name,
        ref,
        sha,
        commitTime: commitTimeOf(payload, sha),
        baseBranch: baseBranchOf(ref, payload),
        repository: { ...repository, defaultBranch: repository.defaultBranch ?? onDefault },
    };
}
/** The same event, but ref and commit are those of the checkout. */
function withCheckout(event, { refs, ...commit }) {
    return { ...event, ...commit, ref: chooseRef(refs, event.ref) };
}
/** A ref that the event names too wins over others at the same commit; then the order is that of `refs`. */
function chooseRef(refs, given) {
    const parsed = refs.map(parseRef).filter(({ kind }) => kind !== 'none');
    const same = parsed.find((ref) => JSON.stringify(ref) === JSON.stringify(given));
    return same ?? parsed[0] ?? { kind: 'none' };
}
function parseRef(ref) {
    const [, kind, name = ''] = /^refs\/(heads|tags|pull|remotes\/pull|remotes\/[^/]+)\/(.+)$/.exec(ref) ?? [];
    switch (kind) {
        case undefined:
            return { kind: 'none' };
        case 'tags':
            return { kind: 'tag', tag: name };
        case 'pull':
        case 'remotes/pull':
            return { kind: 'pull-request', number: name.replace(/\/(?:merge|head)$/, '') };
        default:
            return name === 'HEAD' ? { kind: 'none' } : { kind: 'branch', branch: name };
    }
}
function refOf(env, name, payload) {
    const ref = env['GITHUB_REF'] ?? '';
    if (at(payload, 'deleted') === true)
        return { kind: 'deleted', ref };
    // GITHUB_REF is the base branch there, and tags of a pull request must not be those of the branch.
    const number = at(payload, 'number');
    if (name === 'pull_request_target' && typeof number === 'number')
        return { kind: 'pull-request', number: `${number}` };
    const released = event_text(payload, 'release', 'tag_name');
    if (name === 'release' && !ref && released !== undefined)
        return { kind: 'tag', tag: released };
    return parseRef(ref);
}
function shaOf(env, name, payload) {
    const head = event_text(payload, 'pull_request', 'head', 'sha');
    const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    const sha = (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
    return /^0*$/.test(sha) ? undefined : sha;
}
function baseBranchOf(ref, payload) {
    const base = ref.kind === 'pull-request'
        ? event_text(payload, 'pull_request', 'base', 'ref')
        : (event_text(payload, 'merge_group', 'base_ref') ?? (ref.kind === 'tag' ? event_text(payload, 'base_ref') : undefined));
    return base?.replace(/^refs\/heads\//, '');
}
function commitTimeOf(payload, sha) {
    if (sha === undefined)
        return undefined;
    const listed = at(payload, 'commits');
    const commits = [
        ...(Array.isArray(listed) ? listed : []),
        ...[['head_commit'], ['merge_group', 'head_commit'], ['workflow_run', 'head_commit']].map((path) => at(payload, ...path)),
    ];
    const time = event_text(commits.find((commit) => at(commit, 'id') === sha), 'timestamp');
    return time === undefined || Number.isNaN(Date.parse(time)) ? undefined : new Date(time);
}
function repositoryOf(env, payload) {
    const slug = event_text(env, 'GITHUB_REPOSITORY');
    const license = event_text(payload, 'repository', 'license', 'spdx_id');
    return {
        name: event_text(payload, 'repository', 'name') ?? slug?.split('/').at(-1),
        description: event_text(payload, 'repository', 'description'),
        url: event_text(payload, 'repository', 'html_url') ??
            (slug && `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${slug}`),
        // GitHub's word for a license file that it does not recognise.
        license: license === 'NOASSERTION' ? undefined : license,
        defaultBranch: event_text(payload, 'repository', 'default_branch'),
    };
}
function at(value, ...path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? inner[key] : undefined), value);
}
/** A text that is there and not empty. */
function event_text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}

// EXTERNAL MODULE: ./build/src/plan/labels.js
var labels = __nccwpck_require__(914);
// EXTERNAL MODULE: ./build/src/plan/platform.js
var platform = __nccwpck_require__(706);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __nccwpck_require__(460);
;// CONCATENATED MODULE: ./build/src/plan/plan.js








/** @throws Error that names the input and the remedy */
async function makePlan(read, facts) {
    const platforms = (0,platform/* parsePlatforms */.qA)((0,inputs/* readList */.LD)(read, 'platforms'));
    const event = readEvent(read, facts);
    const time = (0,plan_created/* createdTime */.w)(read, facts.env, event, facts.now);
    const created = time.toISOString();
    if (!read('images')) {
        const { notices, ...names } = readReferences(read);
        return { plan: { platforms, ...names, created }, notices };
    }
    // Loaded only where there are rules: most of it is libraries that read versions.
    const { decideNames } = await Promise.all(/* import() */[__nccwpck_require__.e(271), __nccwpck_require__.e(660)]).then(__nccwpck_require__.bind(__nccwpck_require__, 279));
    const { notices, ...names } = await decideNames(read, facts, event, time, platforms.length);
    const tags = names.images.flatMap((repository) => names.tagNames.map((tag) => ({ repository, tag })));
    return { plan: { platforms, ...names, tags, version: names.tagNames[0] ?? '', created }, notices };
}
/** The repositories of the tags, each once, in order. */
function repositories({ tags }) {
    return [...new Set(tags.map(({ repository }) => repository))];
}
function readEvent(read, { env, payload, checkout }) {
    const source = (0,inputs/* readWord */.pS)(read, 'names-from', ['workflow', 'git']);
    const event = parseEvent(env, payload);
    if (!checkout)
        return event;
    if (source === 'git')
        return withCheckout(event, checkout);
    return checkout.sha === event.sha ? { ...event, commitTime: event.commitTime ?? checkout.commitTime } : event;
}
/** Without `images`, tags are full references, and labels and annotations are those that are given. */
function readReferences(read) {
    const stray = (0,inputs/* readLines */.Se)(read, 'tags').find((line) => /(?:^|,)\s*"?type=/i.test(line));
    if (stray !== undefined) {
        throw new Error(`tags: '${stray}' is a rule, and rules need images; write images: ghcr.io/acme/app, or full references such as ghcr.io/acme/app:1.0`);
    }
    if (read('flavor'))
        throw new Error('flavor: it shapes the tags of rules, and rules need images; write images: ghcr.io/acme/app');
    const given = (0,attributes/* inInput */.MO)('tags', () => (0,inputs/* readList */.LD)(read, 'tags').map(reference/* readTagReference */.OO));
    const tags = unique(given.map(({ reference }) => reference));
    const manifest = (0,annotations/* parseLevel */.QA)('manifest');
    return {
        images: repositories({ tags }),
        tags,
        notices: given.flatMap(({ notices }) => notices.map((notice) => `tags: ${notice}`)),
        tagNames: [...new Set(tags.map(({ tag }) => tag))],
        version: '',
        labels: (0,attributes/* inInput */.MO)('labels', () => (0,labels/* mergeLabels */.Mr)((0,inputs/* readLines */.Se)(read, 'labels').map(labels/* parseLabel */.Q_))),
        annotations: (0,attributes/* inInput */.MO)('annotations', () => (0,annotations/* mergeAnnotations */.RF)((0,inputs/* readLines */.Se)(read, 'annotations').flatMap((line) => (0,annotations/* parseAnnotation */.fr)(line, [manifest])))),
    };
}
/** A tag given twice is one tag. */
function unique(tags) {
    return [...new Map(tags.map((tag) => [(0,reference/* formatTagReference */.jU)(tag), tag])).values()];
}


/***/ }),

/***/ 706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   qA: () => (/* binding */ parsePlatforms)
/* harmony export */ });
/* unused harmony export normalise */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(916);
/**
 * Platforms as people write them, normalised to `os/arch[/variant]` in lower case.
 *
 * The normal form is that of containerd's platforms package, which BuildKit uses: `arm64` has no `v8`, `amd64` no `v1`,
 * `arm` always a variant. Two things differ there: `armel` is `arm/v5`, which is what Debian's port of that name
 * runs on, and words that containerd does not know (`x64`, `armv7l`, `arm64v8`…) are understood.
 */

const operatingSystems = new Set([
    ...['linux', 'windows', 'darwin', 'freebsd', 'openbsd', 'netbsd', 'dragonfly', 'solaris', 'illumos', 'aix'],
    ...['android', 'ios', 'plan9', 'hurd', 'zos', 'js', 'nacl', 'wasip1', 'wasi'],
]);
const architectures = new Set([
    ...['386', 'amd64', 'amd64p32', 'arm', 'armbe', 'arm64', 'arm64be', 'loong64', 'mips', 'mipsle', 'mips64'],
    ...['mips64le', 'mips64p32', 'mips64p32le', 'ppc', 'ppc64', 'ppc64le', 'riscv', 'riscv64', 's390', 's390x'],
    ...['sparc', 'sparc64', 'wasm'],
]);
/** Other words for an architecture, with the variant that the word implies. */
const aliases = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    x64: ['amd64'],
    x86: ['386'],
    i386: ['386'],
    i486: ['386'],
    i586: ['386'],
    i686: ['386'],
    aarch64: ['arm64'],
    arm64v8: ['arm64'],
    armv8l: ['arm64'],
    arm32: ['arm', 'v7'],
    arm32v7: ['arm', 'v7'],
    armv7: ['arm', 'v7'],
    armv7l: ['arm', 'v7'],
    armhf: ['arm', 'v7'],
    arm32v6: ['arm', 'v6'],
    armv6: ['arm', 'v6'],
    armv6l: ['arm', 'v6'],
    arm32v5: ['arm', 'v5'],
    armv5: ['arm', 'v5'],
    armv5l: ['arm', 'v5'],
    armel: ['arm', 'v5'],
    // The 32-bit state of ARMv8, which containerd writes arm with variant v8.
    aarch32: ['arm', 'v8'],
    mips64el: ['mips64le'],
    mipsel: ['mipsle'],
    ppc64el: ['ppc64le'],
    loongarch64: ['loong64'],
};
const osAliases = new Map([['macos', 'darwin']]);
/**
 * Reads `arch`, `os/arch` or `os/arch/variant`; the system is `linux` where it is left out.
 *
 * @throws Error that names the word and the nearest known one
 */
function parsePlatform(text) {
    if (/\s/.test(text.trim()))
        throw new Error(`'${text}' is not a platform: it has a space in it; separate platforms by commas or newlines`);
    const words = text.trim().toLowerCase().split('/');
    const first = words[0] ?? '';
    const startsWithOs = words.length > 1 && !isArchitecture(first);
    const [os, arch, variant, ...rest] = startsWithOs ? words : ['linux', ...words];
    const system = osAliases.get(os ?? '') ?? os ?? '';
    if (!arch || rest.length > 0 || variant === '') {
        throw new Error(`'${text}' is not a platform: write os/arch or os/arch/variant, such as linux/arm64 or linux/arm/v7`);
    }
    if (!operatingSystems.has(system))
        throw unknown(text, 'operating system', system, operatingSystems);
    if (!isArchitecture(arch)) {
        throw unknown(text, 'architecture', arch, [...architectures, ...Object.keys(aliases)]);
    }
    if (variant !== undefined && !/^v?\d+(\.\d+)?$/.test(variant)) {
        throw new Error(`'${text}' is not a platform: the variant '${variant}' is not of the form v7`);
    }
    const [realArch, impliedVariant] = aliases[arch] ?? [arch];
    if (variant !== undefined && impliedVariant !== undefined && withV(variant) !== impliedVariant) {
        throw new Error(`'${text}' is not a platform: ${arch} is ${realArch}/${impliedVariant}, so it can't be ${variant}`);
    }
    return normalise({ os: system, architecture: realArch, variant: variant ?? impliedVariant });
}
/** The normal form of fields that stand in an index or config; these are never aliases, so nothing is refused. */
function normalise({ os, architecture, variant }) {
    const kept = normalVariant(architecture, variant ? withV(variant) : undefined);
    return [os, architecture, ...(kept ? [kept] : [])].join('/');
}
/** `arm` of `linux/arm/v7`. */
function architectureOf(platform) {
    return platform.split('/')[1] ?? '';
}
/**
 * Reads the input `platforms`.
 *
 * @throws Error for an unknown word, or for a platform that stands there twice, in whatever spelling
 */
function parsePlatforms(words) {
    const spelling = new Map();
    for (const word of words) {
        const platform = inInput(() => parsePlatform(word));
        const earlier = spelling.get(platform);
        if (earlier !== undefined) {
            const both = earlier === word ? `'${word}'` : `'${earlier}' and '${word}'`;
            throw new Error(`platforms: ${platform} is asked for twice (${both}); leave one out`);
        }
        spelling.set(platform, word);
    }
    return [...spelling.keys()];
}
function inInput(read) {
    try {
        return read();
    }
    catch (error) {
        throw new Error(`platforms: ${error.message}`, { cause: error });
    }
}
function normalVariant(arch, variant) {
    switch (arch) {
        case 'amd64':
            return variant === 'v1' ? undefined : variant;
        case 'arm64':
            if (variant === 'v8' || variant === 'v8.0')
                return undefined;
            return variant === 'v9.0' ? 'v9' : variant;
        case 'arm':
            return variant ?? 'v7';
        default:
            return variant;
    }
}
function withV(variant) {
    return variant.startsWith('v') ? variant : `v${variant}`;
}
function isArchitecture(word) {
    return architectures.has(word) || Object.hasOwn(aliases, word);
}
function unknown(text, what, word, known) {
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word, [...known]);
    return new Error(`'${text}' is not a platform: unknown ${what} '${word}'; did you mean '${nearest}'?`);
}


/***/ }),

/***/ 460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   OO: () => (/* binding */ readTagReference),
/* harmony export */   XN: () => (/* binding */ parseTagReference),
/* harmony export */   YG: () => (/* binding */ lowerCaseNotice),
/* harmony export */   iT: () => (/* binding */ isTaggedReference),
/* harmony export */   jU: () => (/* binding */ formatTagReference),
/* harmony export */   wY: () => (/* binding */ lowerCased)
/* harmony export */ });
/* unused harmony exports isDigest, splitHost */
/** Image references, by the grammar of the distribution project (reference package) that Docker and BuildKit use. */
const domainComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const ipv6 = '\\[(?:[a-fA-F0-9:]+)\\]';
const domain = `(?:${domainComponent}(?:\\.${domainComponent})*|${ipv6})(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const hostPattern = new RegExp(`^${domain}$`);
const pathPattern = new RegExp(`^${pathComponent}(?:/${pathComponent})*$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
/** Of the kind that every registry gives: `sha256:` and 64 hexadecimal digits. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** Characters. */
const maxTagLength = 128;
/**
 * Reads `REPOSITORY[:TAG]`; the tag is `latest` where it is left out.
 *
 * @throws Error that names the part that is wrong and the remedy
 */
function parseTagReference(text) {
    if (text.includes('@'))
        throw new Error(`'${text}' has a digest; a tag to publish is REPOSITORY:TAG`);
    if (text.includes('://'))
        throw new Error(`'${text}' has a URL scheme; write '${text.replace(/^.*:\/\//, '')}'`);
    const [repository, tag = 'latest'] = splitTag(text);
    checkRepository(repository);
    if (!tagPattern.test(tag)) {
        throw new Error(`'${text}' has an invalid tag: at most 128 of letters, digits, '_', '.', '-', not starting with '.' or '-'`);
    }
    return { repository, tag };
}
/**
 * A reference as people write it: `github.repository` may have uppercase letters, and a tag that is left out is `latest`.
 * Both are told.
 */
function readTagReference(text) {
    const [given, tag] = splitTag(text);
    const repository = lowerCased(given);
    const reference = parseTagReference(repository === given ? text : `${repository}${text.slice(given.length)}`);
    const noTag = `'${text}' has no tag, so it is ${formatTagReference(reference)}`;
    return { reference, notices: [...lowerCaseNotice(given), ...(tag === undefined ? [noTag] : [])] };
}
function splitTag(text) {
    const colon = text.lastIndexOf(':');
    return colon > text.lastIndexOf('/') ? [text.slice(0, colon), text.slice(colon + 1)] : [text];
}
/** Whether the text is a valid `REPOSITORY:TAG`, the tag written out. */
function isTaggedReference(text) {
    try {
        return formatTagReference(parseTagReference(text)) === text;
    }
    catch {
        return false;
    }
}
/** With the repository's name in lower case, which it must be; the case of a host has no meaning and stays. */
function lowerCased(repository) {
    const [host, path] = splitHost(repository);
    return [...(host === undefined ? [] : [host]), path.toLowerCase()].join('/');
}
function lowerCaseNotice(given) {
    const repository = lowerCased(given);
    return repository === given ? [] : [`'${given}' has uppercase letters; its name is '${repository}'`];
}
function formatTagReference({ repository, tag }) {
    return `${repository}:${tag}`;
}
function checkRepository(repository) {
    if (!isRepository(repository)) {
        const lower = lowerCased(repository);
        if (isRepository(lower)) {
            throw new Error(`'${repository}' has uppercase letters in its repository name; write '${lower}'`);
        }
        throw new Error(`'${repository}' is not a repository name; write [HOST[:PORT]/]NAME, such as ghcr.io/acme/app`);
    }
    if (repository.length > 255) {
        throw new Error(`'${repository.slice(0, 40)}…' is a repository name of ${repository.length} characters; 255 are allowed`);
    }
}
function isRepository(repository) {
    const [host, path] = splitHost(repository);
    return pathPattern.test(path) && (host === undefined || hostPattern.test(host));
}
/** The first part is a host when it has a dot or a colon or is `localhost`; else it is a part of the name. */
function splitHost(repository) {
    const slash = repository.indexOf('/');
    const first = repository.slice(0, Math.max(slash, 0));
    return /[.:]/.test(first) || first === 'localhost' ? [first, repository.slice(slash + 1)] : [undefined, repository];
}


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
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
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
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(682);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
