export const id = 401;
export const ids = [401];
export const modules = {

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

/***/ 68401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideNames: () => (/* binding */ decideNames)
});

// EXTERNAL MODULE: ./build/src/actions/errors.js
var errors = __webpack_require__(94222);
// EXTERNAL MODULE: ./build/src/plan/annotations.js
var plan_annotations = __webpack_require__(60895);
// EXTERNAL MODULE: ./build/src/plan/expression.js
var expression = __webpack_require__(9255);
// EXTERNAL MODULE: ./build/src/plan/reference.js
var reference = __webpack_require__(39460);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(16353);
;// CONCATENATED MODULE: ./build/src/plan/version.js
/** Parses semantic versions and PEP 440 versions for the expressions of a rule. */


/** Returns undefined if the text is not a version of the scheme. A leading `v` is allowed. */
function parseVersion(scheme, raw) {
    if (scheme === 'semver') {
        const parsed = parse(raw);
        if (!parsed)
            return undefined;
        const { version, prerelease } = parsed;
        return { raw, version, ...numbers(parsed.major, parsed.minor, parsed.patch), unstable: prerelease.length > 0 };
    }
    const explained = (0,pep440/* explain */.WE)(raw);
    if (!explained)
        return undefined;
    const unstable = explained.is_prerelease || explained.is_postrelease || explained.is_devrelease;
    return { raw, version: (0,pep440/* clean */.uH)(raw) ?? raw, ...numbers((0,pep440/* major */.eR)(raw), (0,pep440/* minor */.Ek)(raw), (0,pep440/* patch */.F6)(raw)), unstable };
}
function numbers(major, minor, patch) {
    return { major: `${major}`, minor: `${minor}`, patch: `${patch}` };
}

;// CONCATENATED MODULE: ./build/src/plan/apply-rules.js



const nothing = { kind: 'nothing' };
/** @throws Error for a tag that is too long, or two tags that differ only in case */
function applyRules(rules, flavor, event, scope) {
    const given = new Map();
    const notices = [];
    let latest;
    const byPriority = rules.toSorted((one, other) => other.priority - one.priority);
    for (const rule of byPriority.filter((rule) => (0,expression/* isEnabled */.Ol)(rule, scope))) {
        const outcome = apply(rule, event, scope);
        if (outcome.kind === 'skipped')
            notices.push(`tags: "${rule.text}" generates no tag: ${outcome.why}`);
        if (outcome.kind !== 'tag')
            continue;
        const whole = affixed(outcome.text, rule.prefix ?? flavor.prefix.text, rule.suffix ?? flavor.suffix.text, scope);
        const name = tagName(whole);
        if (name === '') {
            if (whole !== '')
                notices.push(`tags: "${rule.text}" generates no tag: "${whole}" has no valid characters`);
            continue;
        }
        add(given, name, rule.text);
        // Only the first rule decides: later rules may add a branch or a raw tag to a release.
        latest ??= outcome.release;
    }
    if (given.size > 0 && (flavor.latest === 'auto' ? latest : flavor.latest === 'true'))
        addLatest(given, flavor, scope);
    return { names: [...given.keys()], notices };
}
/** Replaces each run of invalid characters with `-`, and removes leading `-` and `.`. */
function tagName(text) {
    return text.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '');
}
function apply(rule, event, scope) {
    const { ref } = event;
    switch (rule.type) {
        case 'schedule':
            return event.name === 'schedule' ? tag((0,expression/* render */.XX)(rule.pattern, scope)) : nothing;
        case 'semver':
        case 'pep440':
            return applyVersion(rule, apply_rules_valueOf(rule.value, event, scope), scope);
        case 'match':
            return applyMatch(rule.pattern, rule.group, apply_rules_valueOf(rule.value, event, scope));
        case 'edge':
            return applyEdge(rule.branch, event);
        case 'ref':
            if (rule.event === 'branch')
                return ref.kind === 'branch' ? tag(ref.branch) : nothing;
            if (rule.event === 'tag')
                return ref.kind === 'tag' ? tag(ref.tag, true) : nothing;
            return ref.kind === 'pull-request' ? tag(ref.number) : nothing;
        case 'raw':
            return tag((0,expression/* render */.XX)(rule.value, scope));
        case 'sha':
            if (event.sha === undefined)
                return { kind: 'skipped', why: 'the event has no commit' };
            return tag(rule.format === 'long' ? event.sha : (scope.values['sha'] ?? ''));
        case 'empty':
            return { kind: 'skipped', why: `${rule.attribute} is empty` };
    }
}
function tag(text, release = false) {
    return { kind: 'tag', text, release };
}
/** Value of the rule, or else the Git tag. */
function apply_rules_valueOf(own, { ref }, scope) {
    if (own)
        return (0,expression/* render */.XX)(own, scope) || undefined;
    return ref.kind === 'tag' ? ref.tag : undefined;
}
function applyVersion({ type, pattern, match }, value, scope) {
    if (value === undefined)
        return nothing;
    const matched = match ? match.expression.exec(value) : [value];
    if (!matched)
        return { kind: 'skipped', why: `match=${match?.text ?? ''} does not match "${value}"` };
    const raw = (matched[1] ?? matched[0] ?? '').replaceAll('/', '-');
    const version = parseVersion(type, raw);
    if (!version) {
        const scheme = type === 'semver' ? 'semantic version' : 'PEP 440 version';
        return { kind: 'skipped', why: `"${raw}" is not a ${scheme}` };
    }
    const { unstable, ...values } = version;
    // A moving tag such as `1.2` must not point to a release candidate.
    const safe = unstable && !(0,expression/* isOnly */.fy)(pattern, 'raw') ? [{ kind: 'value', name: 'version' }] : pattern;
    return tag((0,expression/* render */.XX)(safe, { ...scope, values: { ...scope.values, ...values } }), !unstable);
}
function applyMatch(pattern, group, value) {
    if (value === undefined)
        return nothing;
    const matched = pattern.expression.exec(value);
    if (!matched)
        return { kind: 'skipped', why: `pattern=${pattern.text} does not match "${value}"` };
    const text = matched[group];
    if (text === undefined)
        return { kind: 'skipped', why: `pattern=${pattern.text} has no group ${group} in "${value}"` };
    return tag(text, true);
}
function applyEdge(own, { ref, repository }) {
    const branch = own ?? repository.defaultBranch;
    if (ref.kind !== 'branch')
        return nothing;
    if (branch === undefined) {
        return { kind: 'skipped', why: 'the event does not name the default branch. Use type=edge,branch=NAME' };
    }
    return ref.branch === branch ? tag('edge') : nothing;
}
function affixed(text, prefix, suffix, scope) {
    return `${(0,expression/* render */.XX)(prefix, scope)}${text}${(0,expression/* render */.XX)(suffix, scope)}`;
}
function addLatest(given, { prefix, suffix }, scope) {
    const text = ({ text, onLatest }) => (onLatest ? text : []);
    add(given, tagName(affixed('latest', text(prefix), text(suffix), scope)), 'flavor: latest');
}
function add(given, name, rule) {
    if (name.length > reference/* maxTagLength */.Bl) {
        throw new Error(`"${rule}" generates the tag "${name.slice(0, 40)}…" of ${name.length} characters. The limit is ${reference/* maxTagLength */.Bl}. ` +
            'Extract a part with type=match, or use type=sha');
    }
    for (const [other, otherRule] of given) {
        if (other !== name && other.toLowerCase() === name.toLowerCase()) {
            throw new Error(`"${otherRule}" generates "${other}" and "${rule}" generates "${name}", which differ only in case. ` +
                'Remove one of them, or set a prefix');
        }
    }
    if (!given.has(name))
        given.set(name, rule);
}

// EXTERNAL MODULE: ./build/src/plan/images.js
var plan_images = __webpack_require__(9779);
// EXTERNAL MODULE: ./build/src/plan/labels.js
var plan_labels = __webpack_require__(71914);
// EXTERNAL MODULE: ./build/src/plan/scope.js
var plan_scope = __webpack_require__(18817);
;// CONCATENATED MODULE: ./build/src/plan/names.js
/** Generates tags, labels and annotations when the input `images` is set. */







/** @throws Error that names the input and quotes the line */
async function decideNames(rules, { env, now }, { event, created, platforms }) {
    const known = valuesOf({ env, now }, event);
    const scope = await (0,plan_scope/* scopeOf */.O)(known, rules.usesDate);
    const { repositories: images, notices } = (0,errors/* inContext */.Vc)('images', () => (0,plan_images/* enabledImages */.g)(rules.images, scope));
    const tagged = (0,errors/* inContext */.Vc)('tags', () => applyRules(rules.tags, rules.flavor, event, scope));
    const version = tagged.names[0] ?? '';
    const expressions = { ...known, values: { ...known.values, version, created: created.toISOString() } };
    const texts = { ...scope, values: expressions.values };
    const expand = (template) => (0,expression/* render */.XX)(template, texts);
    const labels = rules.labels.map(expand);
    const ignored = labels
        .filter((line) => !isPair(line))
        .map((line) => `labels: "${line}" is ignored, since it is not key=value`);
    const generated = (0,plan_labels/* ociLabels */.TT)(event, version, created.toISOString());
    const customLabels = (0,errors/* inContext */.Vc)('labels', () => labels.filter(isPair).map(plan_labels/* parseLabel */.Q_));
    const levels = (0,plan_annotations/* defaultLevels */.vd)(env, platforms);
    const annotations = (0,errors/* inContext */.Vc)('annotations', () => {
        const defaults = Object.entries(generated).flatMap(([key, value]) => levels.map((level) => ({ level, key, value, generated: true })));
        return [...defaults, ...rules.annotations.map(expand).flatMap((line) => (0,plan_annotations/* parseAnnotation */.fr)(line, levels))];
    });
    return {
        images,
        tagNames: tagged.names,
        labels: (0,plan_labels/* mergeLabels */.Mr)(Object.entries(generated), customLabels),
        annotations: (0,plan_annotations/* mergeAnnotations */.RF)(annotations),
        version,
        expressions,
        notices: [
            ...(images.length > 0 ? [] : [`images: ${whyUnnamed(rules)}, so the image is built and not published`]),
            ...[...notices, ...tagged.notices, ...ignored],
            ...(tagged.names.length > 0 ? [] : [noTag(event)]),
        ],
    };
}
function whyUnnamed({ images }) {
    return images.length > 0 ? 'none is enabled for this event' : 'it is empty';
}
function isPair(line) {
    return line.includes('=');
}
/** Values that do not depend on the tags. */
function valuesOf({ env, now }, event) {
    const { ref, sha, baseBranch, repository, commitTime } = event;
    const isDefault = ref.kind === 'branch' && ref.branch === repository.defaultBranch;
    return {
        values: {
            branch: ref.kind === 'branch' ? ref.branch : '',
            tag: ref.kind === 'tag' ? ref.tag : '',
            sha: sha?.slice(0, shortLength(env['DOCKER_METADATA_SHORT_SHA_LENGTH'])) ?? '',
            revision: sha ?? '',
            base_ref: baseBranch ?? '',
            is_default_branch: `${isDefault}`,
            is_not_default_branch: `${!isDefault}`,
        },
        now: now.toISOString(),
        ...(commitTime && { commitTime: commitTime.toISOString() }),
    };
}
function shortLength(text = '') {
    const length = text === '' ? 7 : Number(text);
    if (Number.isInteger(length) && length >= 4 && length <= 40)
        return length;
    throw new Error(`DOCKER_METADATA_SHORT_SHA_LENGTH: invalid value "${text}". Use a number from 4 to 40`);
}
function noTag({ name, ref }) {
    const what = {
        branch: 'a branch',
        tag: 'a Git tag',
        'pull-request': 'a pull request',
        deleted: 'a deleted ref',
        none: 'no ref',
    };
    return `tags: no rule generates a valid tag for this event (${name || 'none'}, ${what[ref.kind]})`;
}


/***/ }),

/***/ 18817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ textExpander),
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9255);
/** Values of expressions: decided with the names, and passed on with the plan for the texts of its legs. */

/** The date library is loaded only if an expression needs it. */
async function scopeOf({ values, now, commitTime }, usesDate) {
    const { formatDate } = usesDate ? await Promise.all(/* import() */[__webpack_require__.e(282), __webpack_require__.e(361)]).then(__webpack_require__.bind(__webpack_require__, 45361)) : { formatDate: () => '' };
    return {
        values,
        date: (name, format, timeZone) => {
            if (name === 'date')
                return formatDate(new Date(now), format, timeZone);
            if (commitTime !== undefined)
                return formatDate(new Date(commitTime), format, timeZone);
            const commit = values['revision'] === '' ? 'none' : values['revision'];
            throw new Error(`{{commit_date}}: neither the event nor the checkout has the time of commit ${commit}. ` +
                'Check out the repository at that commit before the step that decides the names');
        },
    };
}
/**
 * Returns a function that expands the expressions in the texts of a build. Without tag rules, texts stay as they are.
 *
 * @param texts all of them
 */
async function textExpander(values, texts) {
    if (!values)
        return (text) => text;
    const scope = await scopeOf(values, (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .mentionsDate */ .Qm)(texts));
    return (text) => (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)((0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .parseText */ .r4)(text), scope);
}


/***/ }),

/***/ 99687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uH: () => (/* reexport */ clean),
  UD: () => (/* reexport */ compare),
  WE: () => (/* reexport */ explain),
  eR: () => (/* reexport */ major),
  Ek: () => (/* reexport */ minor),
  F6: () => (/* reexport */ patch),
  rZ: () => (/* reexport */ valid)
});

// UNUSED EXPORTS: RANGE_PATTERN, eq, filter, ge, gt, gte, inc, le, lt, lte, maxSatisfying, minSatisfying, ne, neq, parse, rcompare, satisfies, validRange

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/version.js
const VERSION_PATTERN = [
  'v?',
  '(?:',
  /* */ '(?:(?<epoch>[0-9]+)!)?', // epoch
  /* */ '(?<release>[0-9]+(?:\\.[0-9]+)*)', // release segment
  /* */ '(?<pre>', // pre-release
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))',
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_n>[0-9]+)?',
  /* */ ')?',
  /* */ '(?<post>', // post release
  /*    */ '(?:-(?<post_n1>[0-9]+))',
  /*    */ '|',
  /*    */ '(?:',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_l>post|rev|r)',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_n2>[0-9]+)?',
  /*    */ ')',
  /* */ ')?',
  /* */ '(?<dev>', // dev release
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_l>dev)',
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_n>[0-9]+)?',
  /* */ ')?',
  ')',
  '(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?', // local version
].join('');



const validRegex = new RegExp('^' + VERSION_PATTERN + '$', 'i');

function valid(version) {
  return validRegex.test(version) ? version : null;
}

const cleanRegex = new RegExp('^\\s*' + VERSION_PATTERN + '\\s*$', 'i');
function clean(version) {
  return version_stringify(version_parse(version, cleanRegex));
}

function version_parse(version, regex) {
  // Validate the version and parse it into pieces
  const { groups } = (regex || validRegex).exec(version) || {};
  if (!groups) {
    return null;
  }

  // Store the parsed out pieces of the version
  const parsed = {
    epoch: Number(groups.epoch ? groups.epoch : 0),
    release: groups.release.split('.').map(Number),
    pre: normalize_letter_version(groups.pre_l, groups.pre_n),
    post: normalize_letter_version(
      groups.post_l,
      groups.post_n1 || groups.post_n2,
    ),
    dev: normalize_letter_version(groups.dev_l, groups.dev_n),
    local: parse_local_version(groups.local),
  };

  return parsed;
}

function version_stringify(parsed) {
  if (!parsed) {
    return null;
  }
  const { epoch, release, pre, post, dev, local } = parsed;
  const parts = [];

  // Epoch
  if (epoch !== 0) {
    parts.push(`${epoch}!`);
  }
  // Release segment
  parts.push(release.join('.'));

  // Pre-release
  if (pre) {
    parts.push(pre.join(''));
  }
  // Post-release
  if (post) {
    parts.push('.' + post.join(''));
  }
  // Development release
  if (dev) {
    parts.push('.' + dev.join(''));
  }
  // Local version segment
  if (local) {
    parts.push(`+${local}`);
  }
  return parts.join('');
}

function normalize_letter_version(letterIn, numberIn) {
  let letter = letterIn;
  let number = numberIn;
  if (letter) {
    // We consider there to be an implicit 0 in a pre-release if there is
    // not a numeral associated with it.
    if (!number) {
      number = 0;
    }
    // We normalize any letters to their lower case form
    letter = letter.toLowerCase();

    // We consider some words to be alternate spellings of other words and
    // in those cases we want to normalize the spellings to our preferred
    // spelling.
    if (letter === 'alpha') {
      letter = 'a';
    } else if (letter === 'beta') {
      letter = 'b';
    } else if (['c', 'pre', 'preview'].includes(letter)) {
      letter = 'rc';
    } else if (['rev', 'r'].includes(letter)) {
      letter = 'post';
    }
    return [letter, Number(number)];
  }
  if (!letter && number) {
    // We assume if we are given a number, but we are not given a letter
    // then this is using the implicit post release syntax (e.g. 1.0-1)
    letter = 'post';

    return [letter, Number(number)];
  }
  return null;
}

function parse_local_version(local) {
  /*
    Takes a string like abc.1.twelve and turns it into("abc", 1, "twelve").
    */
  if (local) {
    return local
      .split(/[._-]/)
      .map((part) =>
        Number.isNaN(Number(part)) ? part.toLowerCase() : Number(part),
      );
  }
  return null;
}

function explain(version) {
  const parsed = version_parse(version);
  if (!parsed) {
    return parsed;
  }
  const { epoch, release, pre, post, dev, local } = parsed;

  let base_version = '';
  if (epoch !== 0) {
    base_version += epoch + '!';
  }
  base_version += release.join('.');

  const is_prerelease = Boolean(dev || pre);
  const is_devrelease = Boolean(dev);
  const is_postrelease = Boolean(post);

  // return

  return {
    epoch,
    release,
    pre,
    post: post ? post[1] : post,
    dev: dev ? dev[1] : dev,
    local: local ? local.join('.') : local,
    public: version_stringify(parsed).split('+', 1)[0],
    base_version,
    is_prerelease,
    is_devrelease,
    is_postrelease,
  };
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/operator.js




function lt(version, other) {
  return compare(version, other) < 0;
}

function le(version, other) {
  return compare(version, other) <= 0;
}

function eq(version, other) {
  return compare(version, other) === 0;
}

function ne(version, other) {
  return compare(version, other) !== 0;
}

function ge(version, other) {
  return compare(version, other) >= 0;
}

function gt(version, other) {
  return compare(version, other) > 0;
}

function arbitrary(version, other) {
  return version.toLowerCase() === other.toLowerCase();
}

function compare(version, other) {
  const parsedVersion = version_parse(version);
  const parsedOther = version_parse(other);

  const keyVersion = calculateKey(parsedVersion);
  const keyOther = calculateKey(parsedOther);

  return pyCompare(keyVersion, keyOther);
}

function rcompare(version, other) {
  return -compare(version, other);
}

// this logic is buitin in python, but we need to port it to js
// see https://stackoverflow.com/a/5292332/1438522
function pyCompare(elemIn, otherIn) {
  let elem = elemIn;
  let other = otherIn;
  if (elem === other) {
    return 0;
  }
  if (Array.isArray(elem) !== Array.isArray(other)) {
    elem = Array.isArray(elem) ? elem : [elem];
    other = Array.isArray(other) ? other : [other];
  }
  if (Array.isArray(elem)) {
    const len = Math.min(elem.length, other.length);
    for (let i = 0; i < len; i += 1) {
      const res = pyCompare(elem[i], other[i]);
      if (res !== 0) {
        return res;
      }
    }
    return elem.length - other.length;
  }
  if (elem === -Infinity || other === Infinity) {
    return -1;
  }
  if (elem === Infinity || other === -Infinity) {
    return 1;
  }
  return elem < other ? -1 : 1;
}

function calculateKey(input) {
  const { epoch } = input;
  let { release, pre, post, local, dev } = input;
  // When we compare a release version, we want to compare it with all of the
  // trailing zeros removed. So we'll use a reverse the list, drop all the now
  // leading zeros until we come to something non zero, then take the rest
  // re-reverse it back into the correct order and make it a tuple and use
  // that for our sorting key.
  release = release.concat();
  release.reverse();
  while (release.length && release[0] === 0) {
    release.shift();
  }
  release.reverse();

  // We need to "trick" the sorting algorithm to put 1.0.dev0 before 1.0a0.
  // We'll do this by abusing the pre segment, but we _only_ want to do this
  // if there is !a pre or a post segment. If we have one of those then
  // the normal sorting rules will handle this case correctly.
  if (!pre && !post && dev) pre = -Infinity;
  // Versions without a pre-release (except as noted above) should sort after
  // those with one.
  else if (!pre) pre = Infinity;

  // Versions without a post segment should sort before those with one.
  if (!post) post = -Infinity;

  // Versions without a development segment should sort after those with one.
  if (!dev) dev = Infinity;

  if (!local) {
    // Versions without a local segment should sort before those with one.
    local = -Infinity;
  } else {
    // Versions with a local segment need that segment parsed to implement
    // the sorting rules in PEP440.
    // - Alpha numeric segments sort before numeric segments
    // - Alpha numeric segments sort lexicographically
    // - Numeric segments sort numerically
    // - Shorter versions sort before longer versions when the prefixes
    //   match exactly
    local = local.map((i) =>
      Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ''],
    );
  }

  return [epoch, release, pre, post, dev, local];
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/specifier.js
// This file is dual licensed under the terms of the Apache License, Version
// 2.0, and the BSD License. See the LICENSE file in the root of this repository
// for complete details.





const RANGE_PATTERN = [
  '(?<operator>(===|~=|==|!=|<=|>=|<|>))',
  '\\s*',
  '(',
  /*  */ '(?<version>(?:' + VERSION_PATTERN.replace(/\?<\w+>/g, '?:') + '))',
  /*  */ '(?<prefix>\\.\\*)?',
  /*  */ '|',
  /*  */ '(?<legacy>[^,;\\s)]+)',
  ')',
].join('');



const isEqualityOperator = (op) => ['==', '!=', '==='].includes(op);

const rangeRegex = new RegExp('^' + RANGE_PATTERN + '$', 'i');

function specifier_parse(ranges) {
  if (!ranges.trim()) {
    return [];
  }

  const specifiers = ranges
    .split(',')
    .map((range) => rangeRegex.exec(range.trim()) || {})
    .map(({ groups }) => {
      if (!groups) {
        return null;
      }

      let { ...spec } = groups;
      const { operator, version, prefix, legacy } = groups;

      if (version) {
        spec = { ...spec, ...explainVersion(version) };
        if (operator === '~=') {
          if (spec.release.length < 2) {
            return null;
          }
        }
        if (!isEqualityOperator(operator) && spec.local) {
          return null;
        }

        if (prefix) {
          if (!isEqualityOperator(operator) || spec.dev || spec.local) {
            return null;
          }
        }
      }
      if (legacy && operator !== '===') {
        return null;
      }

      return spec;
    });

  if (specifiers.filter(Boolean).length !== specifiers.length) {
    return null;
  }

  return specifiers;
}

function filter(versions, specifier, options = {}) {
  const filtered = pick(versions, specifier, options);
  if (filtered.length === 0 && options.prereleases === undefined) {
    return pick(versions, specifier, { prereleases: true });
  }
  return filtered;
}

function maxSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[found.length - 1];
}

function minSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[0];
}

function pick(versions, specifier, options) {
  const parsed = specifier_parse(specifier);

  if (!parsed) {
    return [];
  }

  return versions.filter((version) => {
    const explained = explainVersion(version);

    if (!parsed.length) {
      return explained && !(explained.is_prerelease && !options.prereleases);
    }

    return parsed.reduce((pass, spec) => {
      if (!pass) {
        return false;
      }
      return contains({ ...spec, ...options }, { version, explained });
    }, true);
  });
}

function satisfies(version, specifier, options = {}) {
  const filtered = pick([version], specifier, options);

  return filtered.length === 1;
}

function arrayStartsWith(array, prefix) {
  if (prefix.length > array.length) {
    return false;
  }

  for (let i = 0; i < prefix.length; i += 1) {
    if (prefix[i] !== array[i]) {
      return false;
    }
  }

  return true;
}

function contains(specifier, input) {
  const { explained } = input;
  let { version } = input;
  const { ...spec } = specifier;

  if (spec.prereleases === undefined) {
    spec.prereleases = spec.is_prerelease;
  }

  if (explained && explained.is_prerelease && !spec.prereleases) {
    return false;
  }

  if (spec.operator === '~=') {
    let compatiblePrefix = spec.release.slice(0, -1).concat('*').join('.');
    if (spec.epoch) {
      compatiblePrefix = spec.epoch + '!' + compatiblePrefix;
    }
    return satisfies(version, `>=${spec.version}, ==${compatiblePrefix}`, {
      prereleases: spec.prereleases,
    });
  }

  if (spec.prefix) {
    const isMatching =
      explained.epoch === spec.epoch &&
      arrayStartsWith(explained.release, spec.release);
    const isEquality = spec.operator !== '!=';
    return isEquality ? isMatching : !isMatching;
  }

  if (explained && explained.local && spec.version) {
    // Ignore candidate local labels only when the specifier itself is public.
    if (spec.operator !== '===' && !spec.local) {
      version = explained.public;
      spec.version = explainVersion(spec.version).public;
    }
  }

  if (spec.operator === '<' || spec.operator === '>') {
    // simplified version of https://www.python.org/dev/peps/pep-0440/#exclusive-ordered-comparison
    if (Operator.eq(spec.release.join('.'), explained.release.join('.'))) {
      return false;
    }
  }

  // TODO: fix me?
  // eslint-disable-next-line import-x/namespace
  const op = Operator[spec.operator];
  return op(version, spec.version || spec.legacy);
}

function validRange(specifier) {
  return Boolean(specifier_parse(specifier));
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/semantic.js


// those notation are borrowed from semver


function major(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  return version.release[0];
}

function minor(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 2) {
    return 0;
  }
  return version.release[1];
}

function patch(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 3) {
    return 0;
  }
  return version.release[2];
}

function inc(input, release, preReleaseIdentifier) {
  let identifier = preReleaseIdentifier || `a`;
  const version = parse(input);

  if (!version) {
    return null;
  }

  if (
    !['a', 'b', 'c', 'rc', 'alpha', 'beta', 'pre', 'preview'].includes(
      identifier,
    )
  ) {
    return null;
  }

  switch (release) {
    case 'premajor':
      {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'preminor':
      {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prepatch':
      {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prerelease':
      if (version.pre === null) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
        version.pre = [identifier, 0];
      } else {
        if (preReleaseIdentifier === undefined && version.pre !== null) {
          [identifier] = version.pre;
        }

        const [letter, number] = version.pre;
        if (letter === identifier) {
          version.pre = [letter, number + 1];
        } else {
          version.pre = [identifier, 0];
        }
      }

      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'major':
      if (
        version.release.slice(1).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'minor':
      if (
        version.release.slice(2).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'patch':
      if (
        version.release.slice(3).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    default:
      return null;
  }

  return stringify(version);
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/index.js











/***/ })

};
