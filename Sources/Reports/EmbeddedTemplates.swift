// swift-format-ignore-file

/// The files of `templates/`, which an installed program carries along. A test compares them, and
/// writes this file anew when `UPDATE_GOLDEN=1` is set. It is as long as they are: nobody writes or
/// reads it but that test.
enum EmbeddedTemplates {
  /// The text of each file, by its path in the folder.
  static let files: [String: String] = [
    "card.html.mustache": ##"""
<section class="card {{tone}}">
<header>
<h{{level}}>{{{title}}}</h{{level}}>
<span class="chip"><span aria-hidden="true">{{sign}}</span> {{{verdict}}}</span>
<span class="marks">{{#teacherLooks}}{{{teacherLooks}}} · {{/teacherLooks}}{{{marks}}} / {{{outOf}}}</span>
</header>
{{#prompt}}
<div class="prompt">
{{{prompt}}}</div>
{{/prompt}}
{{#answer}}
<div class="answer scroll" role="group" aria-label="{{{title}}}">
{{#lines}}
{{{.}}}
{{/lines}}
</div>
{{/answer}}
{{#said}}
<div class="said">
{{#messages}}
<p>{{{.}}}</p>
{{/messages}}
</div>
{{/said}}
{{#evidence}}
<div class="evidence">
<h{{sublevel}} class="caption">{{{title}}}{{#parameters}}, {{{parameters}}}{{/parameters}}</h{{sublevel}}>
<div class="scroll">
<table>
<thead><tr><th scope="col">{{{index}}}</th>{{#columns}}<th scope="col" class="n">{{{.}}}</th>{{/columns}}</tr></thead>
<tbody>
{{#rows}}
<tr><th scope="row">{{{label}}}</th>{{#cells}}<td class="n{{#cellTone}} {{cellTone}}{{/cellTone}}" colspan="{{span}}">{{{content}}}</td>{{/cells}}</tr>
{{/rows}}
</tbody>
</table>
</div>
{{{drawing}}}</div>
{{/evidence}}
{{#working}}
<div class="working">
<h{{sublevel}} class="caption">{{{title}}}</h{{sublevel}}>
<ol class="steps">
{{#steps}}
<li class="s-{{verdict}}"><span class="sign" aria-hidden="true">{{sign}}</span><span class="visually-hidden">{{{word}}}: </span><span class="scroll">{{{formula}}}</span> <span class="place">{{{place}}}</span>{{#reason}}<span class="reason">{{{reason}}}</span>{{/reason}}</li>
{{/steps}}
</ol>
{{#note}}
<p>{{{note}}}</p>
{{/note}}
</div>
{{/working}}
{{#unreadable}}
<div class="spots">
{{#spots}}
<h{{sublevel}} class="caption">{{{place}}}</h{{sublevel}}>
<pre class="source scroll">{{before}}<mark>{{marked}}</mark>{{after}}
<span aria-hidden="true"><span class="blank">{{before}}</span><span class="caret">{{caret}}</span></span></pre>
<p>{{{reason}}}</p>
{{/spots}}
</div>
{{/unreadable}}
{{#response}}
<div class="response">
<h{{sublevel}} class="caption">{{{title}}}</h{{sublevel}}>
<div class="quote">
{{{text}}}</div>
</div>
{{/response}}
{{#comment}}
<div class="comment">
<h{{sublevel}} class="caption">{{{title}}}</h{{sublevel}}>
<div>
{{{text}}}</div>
</div>
{{/comment}}
{{#line}}
<p class="where">{{{line}}}</p>
{{/line}}
</section>

"""##,
    "card.md.mustache": ##"""
{{{hashes}}} {{{title}}}: {{{sign}}} {{{verdict}}}, {{{marks}}} / {{{outOf}}}

{{#prompt}}
{{{prompt}}}

{{/prompt}}
{{#answer}}
{{#lines}}
{{{.}}}

{{/lines}}
{{/answer}}
{{#said}}
{{#messages}}
{{{.}}}

{{/messages}}
{{/said}}
{{#evidence}}
{{{title}}}{{#parameters}}, {{{parameters}}}{{/parameters}}:

{{{table}}}

{{/evidence}}
{{#working}}
{{{title}}}:

{{#steps}}
- {{sign}} {{{formula}}} ({{{place}}}){{#reason}}: {{{reason}}}{{/reason}}
{{/steps}}

{{#note}}
{{{note}}}

{{/note}}
{{/working}}
{{#unreadable}}
{{#spots}}
{{{place}}}: {{{reason}}}

{{{listing}}}

{{/spots}}
{{/unreadable}}
{{#response}}
{{{title}}}:

{{{text}}}

{{/response}}
{{#comment}}
{{{title}}}:

{{{text}}}

{{/comment}}

"""##,
    "class.html.mustache": ##"""
<!doctype html>
<html lang="{{lang}}">
<head>
{{>head.html}}
</head>
<body class="class">
<header class="page">
<div><h1>{{{title}}}</h1>
<div class="who">{{{submissions}}} · {{{needEyes}}} · <a href="gradebook.csv">{{{gradebookWord}}}</a> · <a href="results.json">{{{resultsWord}}}</a></div></div>
{{^isEmpty}}
<div class="total"><b>{{{averageMarks}}}</b> <span>/ {{{outOf}}} {{{averageWord}}}</span></div>
{{/isEmpty}}
</header>
<main>
{{#isEmpty}}
<section class="card wait"><p>{{{noSubmissionsWord}}}</p></section>
{{/isEmpty}}
{{#eyes}}
<section class="card look">
<header><h2>{{{eyesWord}}}</h2><span class="chip">{{count}}</span></header>
<ul class="eyes">
{{#rows}}
<li><a href="{{href}}">{{{id}}}</a><ul>{{#items}}<li>{{{.}}}</li>{{/items}}</ul></li>
{{/rows}}
</ul>
</section>
{{/eyes}}
{{#histogram}}
<section class="card">
<header><h2>{{{marksWord}}}</h2></header>
<div class="chart">
<svg viewBox="0 0 {{width}} {{height}}" role="img" aria-label="{{label}}">
<line x1="0" x2="{{width}}" y1="{{baseline}}.5" y2="{{baseline}}.5"/>
{{#bars}}
<rect x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="3"/>{{#count}}<text x="{{middle}}" y="{{countY}}">{{count}}</text>{{/count}}<text x="{{middle}}" y="{{labelY}}">{{label}}</text>
{{/bars}}
</svg>
</div>
{{#note}}
<p class="where">{{{note}}}</p>
{{/note}}
</section>
{{/histogram}}
{{#parts}}
<section class="card parts">
<header><h2>{{{partsWord}}}</h2></header>
<div class="scroll">
<table>
<thead><tr><th scope="col">{{{partWord}}}</th><td></td><th scope="col" class="n">{{{correctShareWord}}}</th><th scope="col" class="n">{{{averageMarksWord}}}</th></tr></thead>
<tbody>
{{#rows}}
<tr><th scope="row">{{{title}}}</th><td><span class="bar" role="img" aria-label="{{label}}">{{#segments}}<i class="{{tone}}" style="width:{{width}}"></i>{{/segments}}</span></td><td class="n">{{correct}}</td><td class="n">{{{average}}} <small>/ {{{outOf}}}</small></td></tr>
{{/rows}}
</tbody>
</table>
</div>
<ul class="legend">
<li><span class="bar"><i class="right"></i></span>{{{legendCorrectWord}}}</li>
<li><span class="bar"><i class="part"></i></span>{{{legendPartialWord}}}</li>
<li><span class="bar"><i class="wrong"></i></span>{{{legendIncorrectWord}}}</li>
<li><span class="bar"><i class="wait"></i></span>{{{legendWaitingWord}}}</li>
</ul>
</section>
{{/parts}}
{{#mistakes}}
<section class="card wrong mistakes">
<header><h2>{{{mistakesWord}}}</h2></header>
<div class="scroll">
<table>
<thead><tr><th scope="col">{{{mistakeWord}}}</th><th scope="col">{{{partWord}}}</th><th scope="col" class="n">{{{countWord}}}</th><th scope="col">{{{exampleWord}}}</th></tr></thead>
<tbody>
{{#rows}}
<tr><td>{{{title}}}</td><td class="part-name">{{{part}}}</td><td class="n">{{count}}</td><td>{{#lines}}<div>{{{.}}}</div>{{/lines}}</td></tr>
{{/rows}}
</tbody>
</table>
</div>
</section>
{{/mistakes}}
{{#students}}
<section class="card students">
<header><h2>{{{studentsWord}}}</h2></header>
<div class="scroll">
<table>
<thead><tr><th scope="col">{{{studentWord}}}</th><th scope="col">{{{nameWord}}}</th>{{#columns}}<th scope="col" class="n">{{{title}}} <small>/ {{{outOf}}}</small></th>{{/columns}}<th scope="col" class="n">{{{totalWord}}}</th></tr></thead>
<tbody>
{{#rows}}
<tr><th scope="row"><a href="{{href}}">{{{id}}}</a></th><td class="name">{{{name}}}</td>{{#cells}}<td class="n"><span class="sign {{tone}}" role="img" aria-label="{{verdict}}" title="{{verdict}}">{{sign}}</span>{{{marks}}}</td>{{/cells}}<td class="n">{{{total}}}{{#waiting}}<small role="img" aria-label="{{waiting}}" title="{{waiting}}"> …</small>{{/waiting}}</td></tr>
{{/rows}}
</tbody>
</table>
</div>
</section>
{{/students}}
</main>
<footer>{{{footer}}}</footer>
</body>
</html>

"""##,
    "class.md.mustache": ##"""
# {{{title}}}

{{{submissions}}} · {{{needEyes}}}{{^isEmpty}} · **{{{averageMarks}}} / {{{outOf}}}** {{{averageWord}}}{{/isEmpty}}

{{#isEmpty}}
{{{noSubmissionsWord}}}

{{/isEmpty}}
{{#eyes}}
## {{{eyesWord}}}

{{#rows}}
{{#items}}
- [{{{id}}}]({{{href}}}): {{{.}}}
{{/items}}
{{/rows}}

{{/eyes}}
{{#histogram}}
## {{{marksWord}}}

{{{table}}}

{{#note}}
{{{note}}}

{{/note}}
{{/histogram}}
{{#parts}}
## {{{partsWord}}}

{{{table}}}

{{/parts}}
{{#mistakes}}
## {{{mistakesWord}}}

{{{table}}}

{{/mistakes}}
{{#students}}
## {{{studentsWord}}}

{{{table}}}

{{/students}}
---

{{{footer}}}

"""##,
    "head.html.mustache": ##"""
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{{documentTitle}}</title>
<style>
{{{css}}}</style>

"""##,
    "messages/en.txt": ##"""
# Everything that FlowCheck says in English.
#
# One sentence per line: key = sentence, in Markdown with $maths$. A line that starts with white
# space goes on with the sentence above.
#
# {name} stands for something that is filled in. {name|point|points} chooses a word by the number:
# the first for 1, the second for any other.
# A key may stand several times: the first sentence is used whose names are all known.

# --- How the language writes numbers and lists.
number.decimal = .
list.more = {left}, {right}
list.last = {left} and {right}

# --- The verdicts: the words on a part's label.
verdict.correct = Correct
verdict.partial = Partly right
verdict.partialWithoutMarks = Right in places, no marks
verdict.restatement = Repeats the question
verdict.incorrect = Not yet right
verdict.undecided = Undecided
verdict.unreadable = Could not be read
verdict.missing = No answer
verdict.awaiting = Waiting to be marked

# --- The parts: in headings, and short in tables.
part.f = The map $f_\phi$
part.inverse = The inverse $f_\phi^{-1}$
part.det = The determinant $\det J_{f_\phi}$
part.logdet = The log-determinant $\log\lvert\det J_{f_\phi}\rvert$
part.letter = Question ({name})
part.other = Question “{name}”
short.f = $f$
short.inverse = $f^{-1}$
short.det = $\det J$
short.logdet = $\log\lvert\det J\rvert$
short.letter = ({name})
short.other = {name}
problem = Problem {name}
part.ofProblem = Problem {problem}, {part}

# --- Why an answer has its verdict.
reason.agrees = Agrees at {samples} {samples|point|points}, random and chosen, for $D$ = {dimensions}.
reason.agrees = Agrees at {samples} {samples|point|points}, random and chosen.
reason.randomFunctions = The exercise leaves {names} open; random smooth functions were used there,
  others at every point.
reason.agreesWithTolerance = Agrees within the relative tolerance of {tolerance} that this
  exercise allows.
reason.differs.component = With {point}, your {quantity} is {got}; it should be {expected}.
reason.differs.scalar = With {point}, your {quantity} is {got}; it should be {expected}.
reason.undefined = With {point}, your {quantity} is undefined; it should be {expected}.
reason.someDimensions = Right for $D$ = {right}, but not for $D$ = {wrong}.
reason.someComponents = Right: {right}. Not yet right: {wrong}.
reason.incomplete = Your answer does not say what {missing} should be.
reason.incomplete = Some components are not given.
reason.restates = Your answer still contains {names}, so it repeats the question. Write it out with
  {variable} only.
reason.restates = Your answer still contains {names}, so it repeats the question. Write it out with
  $\mathbf z$ (for $f$) or $\mathbf x$ (for the inverse) only.
reason.unsolved = Your answer agrees, but it leaves the inverse of a function or the root of an equation to be
  computed, and the exercise does not speak of one. Your teacher will look at it.
reason.restatement = This is true, but it only restates the question; it is not an answer yet.
reason.missing = There is no answer to this part in what you handed in.
reason.noFormula = The text says that there is no formula, or how to do without one (“{words}”). Your teacher will look at it.
reason.missingProblem = There is no answer to this problem in what you handed in.
reason.inconclusive = Only {usable} of {samples} random {samples|point|points} could decide; that is
  too few to be sure. Your teacher will look at it.
reason.inconclusive = Too few random points could decide. Your teacher will look at it.
reason.invisible = Your answer contains a term that is too small for the arithmetic to see. Your
  teacher will look at it.
reason.hole = Your answer has no value at some single points, where something is divided by zero, for
  example. Your teacher will look at it.
reason.untested = Your answer has a case that came up at no random point. Your teacher will look at it.
reason.conditional = Your answer says what holds for some values only. Your teacher will look at it.
reason.redefined = You set {statement}, but in the exercise {name} is given. Your teacher will look at
  it.
reason.contradiction = Line {line} says {statement}, which contradicts this answer. Your teacher
  will look at it.
reason.contradiction = A later statement, {statement}, contradicts this answer. Your teacher will
  look at it.
reason.otherMeaning = A name in {statement} gets another meaning behind it, with which this answer
  would be wrong. Your teacher will look at it.
reason.tooLarge = Your answer is too large to be worked out. Your teacher will look at it.
reason.tooLong = There are thousands of formulas in your text. Your teacher will look at it.
reason.tooMuchText = Your text is {size} bytes long; at most {limit} bytes of words and formulas are read. Your teacher will look at this part.
reason.ambiguous = Your answer can be read in two ways: as {reading} or as {other}. Brackets make
  clear which one you mean.
reason.doubted = The words beside {statement} (“{words}”) leave open whether you claim it. Your teacher
  will look at it.
reason.unclear = Beside {statement} you write “{words}”. FlowCheck does not know what these words do to the
  answer; your teacher will look at it.
reason.misnamed = The left side of your answer calls the variable {argument}, but the formula is
  written with {used}. Your teacher will look at it.
reason.tooMany = Your answer gives component {components}, but $D$ is {dimension}. Your teacher will
  look at it.
reason.unreadable = This could not be read as a formula. Your teacher will look at it.
reason.charitable = Your answer can be read in two ways, as {reading} or as {other}; the second is right and
  was meant in your favour.
reason.dots = The terms that you wrote out are right, but what the dots stand for could not be read:
  {general} does not give {shown} at position {position}.
reason.dots = What the dots stand for could not be read. It helps to write the general term just
  before the dots, or at the end.
reason.unknownName = {name} is defined neither in the exercise nor in your answer.
reason.signOfAbsolute = You give the absolute value, but here the determinant can be negative: its
  sign is missing.

# --- Mistakes that are recognised: a hint for the student.
mistake.sign = A sign is the other way round: {wrong} should be {right}.
mistake.sign = A sign is the other way round in {wrong}.
mistake.sign = It looks as if one sign is the other way round.
mistake.offByOne = A bound or an index is off by one: {wrong} should be {right}.
mistake.offByOne = A bound or an index is off by one in {wrong}.
mistake.offByOne = It looks as if a bound or an index is off by one.
mistake.letter = A letter is mistaken: {wrong} should be {right}.
mistake.letter = The letters of the two sides are mixed up in {wrong}.
mistake.operation = A sum and a product are mixed up: {wrong} should be {right}.
mistake.operation = A sum and a product are mixed up in {wrong}.
mistake.order = The operations come in another order: {wrong} should be {right}.
mistake.order = The operations come in another order in {wrong}.
mistake.followsOwnMap.inverse = This is the inverse of the $f$ that you wrote: the mistake is in $f$, not in
  the steps from there.
mistake.followsOwnMap.other = This is right for the $f$ that you wrote: the mistake is in $f$, not in the
  steps from there.
mistake.swapped = This is right for the other direction: $f$ and $f^{-1}$ seem to be swapped.
mistake.inverseDeterminant = This is the determinant of the *inverse* map; the one of $f$ is its
  reciprocal.
mistake.logarithmForDeterminant = This is the *logarithm* of the determinant; the determinant itself
  was asked.
mistake.determinantForLogarithm = This is the determinant itself; its *logarithm* was asked.
mistake.missingSign = The size is right, but the sign of the determinant is missing.
mistake.rounding = It looks like a rounded number: {wrong} stands where {right} belongs. Leave exact
  numbers as they are.
mistake.rounding = It looks like a rounded number. Leave exact numbers, such as $\frac13$, as they
  are.

# --- The same mistakes as titles, for the class page.
mistakeTitle.sign = Wrong sign
mistakeTitle.off-by-one = Bound or index off by one
mistakeTitle.letter = Letters of the two sides mixed up
mistakeTitle.operation = Sum and product mixed up
mistakeTitle.order = Order of the operations
mistakeTitle.swapped = $f$ and $f^{-1}$ swapped
mistakeTitle.inverse-determinant = Determinant of the inverse
mistakeTitle.logarithm-for-determinant = Logarithm instead of the determinant
mistakeTitle.determinant-for-logarithm = Determinant instead of its logarithm
mistakeTitle.missing-sign = Sign of the determinant missing
mistakeTitle.rounding = Rounded numbers
mistakeTitle.some-dimensions = Right for some $D$ only
mistakeTitle.some-components = Right in some components only
mistakeTitle.incomplete = Components left out
mistakeTitle.undefined = Undefined where it should not be
mistakeTitle.restatement = Restates the question
mistakeTitle.different = A different value
mistakeTitle.inconclusive = Too few points to decide
mistakeTitle.notation = Notation that could not be read
mistakeTitle.dots = Dots that could not be read
mistakeTitle.unknown-name = Unknown name
mistakeTitle.too-large = Too large to work out

# --- What is wrong at the caret, in a formula that could not be read.
read.unclosed = {opener} is opened here and never closed
read.unopened = {closer} is closed here but was never opened
read.unopened = this is closed here but was never opened
read.unknownCommand = the command {command} is not known
read.missingArgument = {command} needs something after it
read.doubleScript = two subscripts or two superscripts stand on one symbol; brackets make clear what
  is meant
read.tooDeep = nested too deeply to be read
read.tooLong = too long to be read
read.strayCharacter = this character does not belong in a formula
read.expected = {expected} is missing here
read.expected = something is missing here
read.unexpected = {found} is not expected here
read.unexpected = this is not expected here
read.unknownName = {name} is defined neither in the exercise nor in your answer
read.emptyOperand = {operator} has nothing to work on here
read.notAnIndex = an index has to be a whole number, such as $i$ or $i-1$
read.bounds = these bounds could not be read
read.condition = this condition could not be read
read.dots = what these dots stand for could not be read
read.sequence = the terms of this sequence do not follow one pattern
read.unsupported = {what} cannot be evaluated
read.unsupported = this cannot be evaluated

# --- What is wrong with a whole file.
notice.empty = The file is empty.
notice.encoding = The file is not UTF-8 text (line {line}, column {column}). Please save it as UTF-8
  and hand it in again.
notice.encoding = The file is not UTF-8 text. Please save it as UTF-8 and hand it in again.
notice.notText = The file is not a text file (line {line}, column {column}).
notice.utf16 = The file is saved as UTF-16. Please save it as UTF-8 and hand it in again.
notice.tooLarge = The file is {size} bytes long; at most {limit} bytes are read.
notice.tooLarge = The file is too large to be read.
notice.unreadableFile = The file could not be read.
notice.noFile = The folder contains no Markdown file.
notice.duplicate = Another submission also calls itself {student}; this one is listed under a name
  with a number.
notice.unclosedMath = The formula that starts on line {line} with {opener} is never closed.
notice.unclosedMath = The formula that starts on line {line} is never closed.
notice.frontMatter = The lines between the `---` at the top could not be read (line {line}).
notice.frontMatter = The lines between the `---` at the top could not be read.
notice.rawHTML = HTML in the file is shown as it was written and not carried out.

# --- A student's page.
page.answer = Your answer
page.response = What you wrote
page.evidence = A point that shows it
page.given = with {values}
page.yours = your {quantity}
page.right = right {quantity}
page.undefined = undefined
page.unreadableAt = Line {line}
page.comment = Comment of your teacher
page.statement = The question
page.marks = {marks} of {outOf} marks
page.marksWaiting = {marks} of {outOf} marks so far; {waiting} still to be marked
page.line = line {line}
page.lineOfFile = line {line} of {file}
page.notices = About your file
page.teacherLooks = your teacher decides
page.footer = FlowCheck {version} · exercise {sheet} · seed {seed} · {samples}
  {samples|point|points} for each $D$ · file {file}

# --- Pictures: what is drawn, below it and for those who cannot see it.
picture.grids.f = A grid of $\mathbf z$ under the right $f$ (solid, green) and under yours
  (dashed, red).
picture.grids.collapsed = Your image lies on one line: different points get the same value.
picture.grids.inverse = Where $f$ takes a grid, brought back by the right inverse (solid,
  green) and by yours (dashed, red). The right one gives the same grid again.
picture.forward = How $\mathbf x$ is computed from $\mathbf z$. The numbers count the steps: what has
  the same number can be computed at the same time.
picture.inverse = How $\mathbf z$ is computed from $\mathbf x$. The numbers count the steps: what has
  the same number can be computed at the same time.
picture.jacobian = The Jacobian, for $D$ = {dimension}. An entry is 0, a number, or names what it
  depends on.
picture.base = {samples} points drawn from the base, and a grid.
picture.image = The same points and the same grid under $f$.
picture.density = The density of $\mathbf x$: the regions, from the innermost outwards, hold {shares} of the
  probability, each together with those inside it.
picture.densityOne = The density of $\mathbf x$: the region, in which it is highest, holds {shares} of the probability.
picture.densityFlat = The density of $\mathbf x$ is the same everywhere in this region.
picture.maps = The first {samples} points drawn from the base, with a grid of $\mathbf z$; then what $f$
  makes of them.
picture.transformer = The transformer, for a few values of what the conditioner gives.
picture.transformerInverse = Its inverse, for the same values.
picture.transformers = The transformer, for a few values of what the conditioner gives; then its
  inverse, for the same values.
picture.transformer.direct = One component as a function of its own variable, for a few values of the others.
picture.transformerInverse.direct = The inverse of that, for the same values.
picture.transformers.direct = One component as a function of its own variable, for a few values of the others; then the
  inverse of that, for the same values.
picture.transformer.one = One component as a function of its own variable.
picture.transformerInverse.one = The inverse of that.
picture.transformers.one = One component as a function of its own variable; then the inverse of that.
picture.parameters = Drawn for {values}.
picture.cut = What leaves the frame is cut off.
picture.percent = {percent}%

# --- The class page.
class.title = {title}: the class
class.submissions = {count} {count|submission|submissions}
class.needEyes = {count} {count|needs|need} your eyes
class.noneNeedEyes = none needs your eyes
class.gradebook = gradebook (CSV)
class.results = results (JSON)
class.summary = summary (Markdown)
class.average = on average
class.noSubmissions = Nothing has been handed in yet.
class.eyes = Needs your eyes
class.marks = Marks
class.marksSoFar = Marks so far; {count} {count|student has|students have} parts still to be marked.
class.histogram = Number of students by marks, from 0 to {outOf}.
class.histogramBar = {marks}: {count}
class.parts = Part by part
class.part = Part
class.correctShare = Correct
class.averageMarks = Average
class.mistakes = Common mistakes
class.mistake = Mistake
class.count = Students
class.example = Example
class.students = All students
class.student = Student
class.name = Name
class.total = Total
class.barCorrect = {percent}% correct
class.barPartial = {percent}% partly right
class.barIncorrect = {percent}% not yet right or missing
class.barWaiting = {percent}% to be looked at
class.legendCorrect = correct
class.legendPartial = partly right
class.legendIncorrect = not yet right, or missing
class.legendWaiting = to be looked at
class.footer = FlowCheck {version} · exercise {sheet} · seed {seed} · {samples}
  {samples|point|points} for each $D$

# --- What is wrong with a sheet; printed before any grading.
fault.file = the file cannot be read: {reason}
fault.file = the file cannot be read
fault.notAFile = this is not a file
fault.notText = this is not a text file
fault.tooLarge = the file is {size} bytes long; at most {limit} bytes are read
fault.empty = the sheet is empty
fault.encoding = this is not UTF-8 text
fault.frontMatterUnclosed = the settings that start here have no closing `---`
fault.yaml = this is not valid YAML: {reason}
fault.yaml = this is not valid YAML
fault.yaml.mapping = settings are written as `key: value`
fault.yaml.nesting = the settings are nested too deeply
fault.duplicateKey = {key} is set twice
fault.duplicateProblem = there are two problems with the number {problem}
fault.straySettings = settings before the first problem belong to none; put them into the front
  matter, or under a problem
fault.languageOfProblem = a sheet has one language; set it in the front matter
fault.title = the title has to be words
fault.language = the language has to be `en` or `vi`
fault.dimensions = dimensions are whole numbers from 1 to 12: `[2, 3, 5]`, `2...6`, or `3`
fault.base = there is no base {found}; did you mean {suggestion}?
fault.base = there is no base {found}; there are `normal`, `uniform`, `lognormal` and
  `{uniform: [-1, 1]}`
fault.base = the base has to be `normal`, `uniform`, `lognormal` or `{uniform: [-1, 1]}`
fault.interval = an interval is written as `[lower, upper]`, with the lower end first
fault.marks = marks are written as `{f: 3, inverse: 4, det: 3}`
fault.marks.name = a part needs a name of at most 60 characters
fault.marks.number = marks have to be a number that is not negative, not {found}
fault.parameters = parameters are written as `{a: 2, b: [0.5, 2]}`
fault.parameters.name = a parameter is called by one letter or a Greek name, and not $z$, $x$, $h$,
  $D$ or $f$
fault.parameters.value = a parameter is a number or an interval `[lower, upper]`, not {found}
fault.partial = `partial` has to be a number from 0 to 1, not {found}
fault.charitable = `charitable` has to be `true` or `false`
fault.tolerance = `tolerance` has to be a number above 0 and below 1, not {found}
fault.unknownKey = there is no setting {key}; did you mean {suggestion}?
fault.unknownKey = there is no setting {key}
fault.noTransformer = no transformer is found: the statement has to define $\tau(z_i; h_i)$ or $x_i$
fault.functionArguments = the flow applies {name} in another way than it is defined here
fault.transformerArguments = the transformer is defined with other arguments than it is used with
fault.flow = this flow cannot be evaluated on the range of the base
fault.component = component {component} of this flow cannot be evaluated; a flow with a certain number
  of components says so in the front matter: `dimensions: 2`
fault.handoutTooLong = this problem's text has {count} formulas; at most {most} are read
fault.tooMuchText = there are {size} bytes of words and formulas; at most {limit} are read
fault.documentTooLong = there are {count} formulas; at most {most} are checked at a time, so split the document
fault.unknownName = {name} stands in component {component} of this flow, but the statement does not
  define it; a number that is given is declared in the front matter: {setting}
fault.unknownName = {name} stands in component {component} of this flow, but the statement does not
  define it
fault.undefined = for $D$ = {dimension}, component {component} of this flow is undefined at {point};
  other points are set in the front matter, for instance `base: lognormal` for positive ones or
  `base: {uniform: [0, 1]}`
fault.notMonotone = the transformer is not strictly monotone in $z_i$: for $D$ = {dimension}, at
  {point}, its derivative in component {component} is {derivative}
fault.notMonotone = the transformer is not strictly monotone in $z_i$
fault.turnsBack = the transformer is not strictly monotone in $z_i$: for $D$ = {dimension}, component
  {component} is {value} at {point}, and {other} at {place}
fault.notInvertible = this flow is not invertible: for $D$ = {dimension}, at {point}, its determinant
  is {derivative}
fault.looksAhead = the conditioner looks ahead: component {component} depends on component {other}
fault.jacobianTooLarge = the Jacobian of this flow is too large for $D$ = {dimension}
fault.noConditioner = {name} is used by the transformer, but the statement does not define it
fault.otherFlow = this says something else than line {line}: at {point}, {left} $\ne$ {right}; a
  second flow needs a problem of its own
fault.otherFlow = this says something else than line {line}; a second flow needs a problem of its own
fault.unusedConditioner = $h_i$ is given here, but nothing says what it does to $x_i$; write the flow
  out, for instance `$x_i = \tau(z_i) + h_i$`
fault.secondOutput = {name} is made from the output here; if it is the output itself, say so with
  `$\mathbf y = f(\mathbf z)$`
fault.unreadable = this formula of the statement cannot be read
fault.solution = the solution of {part} is wrong: {reason}
fault.solution = the solution of {part} is wrong: {answer}
fault.solution = the solution of {part} is wrong

# --- What a teacher should look at before grading; nothing stops for it.
warning.solution = the solution of {part} could not be checked
warning.otherFlow = this is not what line {line} says: at {point}, {left} $\ne$ {right}; it is taken for
  a question
warning.otherFlow = this is not what line {line} says; it is taken for a question
warning.untrue = of the flow in line {line} this is not true: at {point}, {left} $\ne$ {right}
warning.untrue = of the flow in line {line} this is not true
warning.handout = this is not used for the flow, and it could not be checked against it
warning.unusedConditioner = $h_i$ is given here, but $x_i$ does not use it
warning.noFlow = problem {problem} states no flow: it is one question that you mark, as with {part}
warning.leftOut = problem {problem} is left out of the solution: its formulas, or those of the sheet, are too long
warning.noFormula = no formula for problem {problem} could be found and confirmed: its solution is empty
warning.part = {part} is a free-response part, marked by you; did you mean {suggestion}?
warning.marks.header = marks.csv has no column {column}
warning.marks.column = marks.csv has a column {column}, which is not used
warning.marks.row = this row names no student or no part
warning.marks.number = {found} is not a number of marks
warning.marks.student = nobody called {student} handed something in
warning.marks.part = there is no part {part}
warning.marks.tooMany = {marks} marks are more than the {outOf} that the part is worth
warning.marks.twice = {student} has marks for this part already; the later row counts

# --- Proofreading (`flowcheck verify`): the verdicts on a statement.
statement.holds = holds
statement.definition = definition
statement.false = false
statement.undecided = undecided
statement.unread = could not be read

# --- Why a statement has its verdict.
verify.holds = Agrees at {samples} random {samples|point|points}.
verify.differs = at {point}: {left} $\ne$ {right}
verify.differs.component = at {point}, component {component}: {left} $\ne$ {right}
verify.violated = at {point}: {left} is not {relation} {right}
verify.violated.component = at {point}, component {component}: {left} is not {relation} {right}
verify.undefinedLeft = at {point} the left side is undefined, the right side is {right}
verify.undefinedRight = at {point} the left side is {left}, the right side is undefined
verify.member = {member} is the odd one out: what stands before and after it is equal
verify.depends = at {point} it is {left}, and {right} where only {name} is different
verify.cases = cases are told apart by values here, and a derivative does not show that
verify.member.order = {member} is the odd one out: what stands before it fits what stands after it
verify.argument = {name} is not what it is a function of
verify.range = {name} does not exist, and {index} is among the indices that it is said for
verify.premise = no point was found at which what is supposed holds
verify.misnamed = it is a function of {argument}, and the right side is one of {used}
verify.rival = the rest of the text speaks of another flow, {other} in line {line}; about that one all of it is true
verify.base = the text does not say how the base variable is distributed (`base:` in the front matter)
verify.otherwise = what is said of it further down fits {other} in line {line}, and does not fit this
verify.outside = {name} does not exist, whatever the index
verify.length = one side has {left} components, the other {right}
verify.unread = this could not be read as a formula
verify.unknownName = {name} is not defined
verify.unsupported = {what} cannot be evaluated here
verify.tooLarge = too large to be worked out
verify.circular = {name} is defined by itself
verify.noValue = the two sides never both have a value
verify.manyIndices = more than three free indices
verify.invisible = a term is too small for the arithmetic to see
verify.inconclusive = only {usable} of {samples} random {samples|point|points} could decide
verify.dimension = it speaks of more than {dimension} components, and no more are checked
verify.ambiguous = false as {reading}, true as {other}; brackets make clear which one is meant
verify.random = Functions that the text leaves open were replaced by random ones.

# --- The report of a proofread document.
verify.title = {title}: proofread
verify.summary = {count} {count|statement|statements}
verify.count.holds = {count} {count|holds|hold}
verify.count.definition = {count} {count|definition|definitions}
verify.count.false = {count} false
verify.count.undecided = {count} undecided
verify.count.unread = {count} could not be read
verify.number = Statement {number}, line {line}
verify.footer = FlowCheck {version} · document {document} · $D$ = {dimensions} · seed {seed} · {samples}
  {samples|point|points} for each $D$ and probes
verify.working = Your steps
verify.given = given in the exercise
page.firstFalseStep = line {line}, the first false step
page.noSteps = You wrote no other step beside this answer.

# --- A false statement in the solution of a sheet.
fault.solutionStep = the solution says {statement}, which is false

# --- Solution sheets (`flowcheck solve`).
solve.kind = Solution
solve.title = {title}: solution
solve.footer = FlowCheck {version} · exercise {sheet} · every equality checked at {samples} random
  {samples|point|points} for each $D$ · seed {seed}
solve.footer.text = FlowCheck {version} · every equality checked at {samples} random
  {samples|point|points} for each $D$ · seed {seed}
solve.pictures = The pictures that belong to this solution are in `solution.html`.
solve.picturesAndText = The pictures that belong to this solution, and the author's own text, are in `solution.html`.
solve.section.flow = The flow
solve.room = Room for your answer.
solve.answered = The answer is derived above.
solve.author = The author's own solution
solve.leftOut = This problem was left out. Its formulas, or those of the whole exercise, are longer than
  what is solved at once; in a sheet of its own it may be.
solve.missing = Lines that could not be confirmed here are left out.
solve.missing.of = Lines about {names} could not be confirmed here and are left out.
solve.none.logdet = No formula for the log-determinant could be confirmed here.
solve.none.det = No formula for the determinant could be confirmed here.
solve.none.inverse = No formula for the inverse could be confirmed here.
solve.none.f = No formula for the map could be confirmed here beyond what the exercise gives.

# The map.
solve.given = The exercise gives the transformer and its conditioner:
solve.open = The exercise leaves {names} open; the formulas hold for every choice.
solve.open.constants = The exercise gives the constants {names} no value; the formulas hold for all values that
  they may have.
solve.open.positive = Here {signs}.
solve.open.size = The number {name} may be any from 1 to $D - 1$.
solve.base.positive = Every component of $\mathbf z$ is positive.
solve.base.uniform = Every component of $\mathbf z$ lies between {lower} and {upper}.
solve.parameter.fixed = The parameter {name} has the value {value}.
solve.parameter.interval = The parameter {name} may be any number between {lower} and {upper}.
solve.parameter.any = The parameter {name} may be any number.
solve.parameter.where = The parameter {name} may be any number with {condition}.
solve.word.even = even
solve.word.odd = odd
solve.word.or = or
solve.word.otherwise = otherwise
solve.givenMap = The map takes one vector to the other:
solve.givenDirect = The exercise gives each component:
solve.f.layers = Put the layers one into the other:
solve.f.direct = The components are given, so $f_\phi$ can be read off:
solve.givenWhole = The exercise gives all components at once:
solve.f.whole = Written out component by component:
solve.f.first = Put the conditioner into the transformer and write the first components out:
solve.f.first.direct = Write the first components out:
solve.f.general = The same for any component:
solve.f.general.alone = Put the conditioner into the transformer:
solve.f.general.alone.direct = For any component:
solve.f.recursion = The conditioner looks at components of $\mathbf x$, so the general component is a
  recursion:
solve.f.shorter = The first components show a shorter formula for the general one:
solve.f.closed = The first components show the pattern of the general one, without a recursion:
solve.f.all = All components together:
solve.f.all.one = There is one component:

# The inverse.
solve.inverse.start = Solve the transformer for $z_i$: undo one operation after the other, and treat
  what the conditioner gives as known.
solve.inverse.start.direct = Solve the equation of $x_i$ for $z_i$: undo one operation after the other, and treat
  the other components as known.
solve.inverse.recursion = Put the conditioner in. It looks at earlier components of $\mathbf z$, which
  are known when their turn comes:
solve.inverse.recursion.direct = The earlier components of $\mathbf z$ are known when their turn comes, so from the first
  component to the last:
solve.inverse.own = Every component needs nothing but its own $x_i$:
solve.inverse.general = Put the conditioner in. It looks only at $\mathbf x$, so all components can be
  computed at once:
solve.inverse.general.direct = Only $\mathbf x$ is needed, so all components can be computed at once:
solve.inverse.first = Put the components found so far into the next one, one after the other:
solve.inverse.closed = The pattern gives the general component, in $\mathbf x$ only:
solve.inverse.passed = The components that it looks at pass unchanged, so $\mathbf x$ can stand for $\mathbf z$ there:
solve.inverse.noClosed = No shorter formula in $\mathbf x$ alone was found. The recursion is the answer:
  it gives the components one after the other, from the first to the last.
solve.inverse.mirror.start = No equation reads components of $\mathbf z$ before its own, so the last one is solved first.
  Solve the equation of $x_i$ for $z_i$, and treat the other components as known:
solve.inverse.mirror = The later components of $\mathbf z$ are known when their turn comes, so from the last
  component to the first:
solve.inverse.mirror.noClosed = No shorter formula in $\mathbf x$ alone was found. The recursion is the answer:
  it gives the components one after the other, from the last to the first.
solve.substitution.letter = The same function of the components stands in every equation. Write {letter} for its values:
solve.substitution.equation = With {letter} the equations read:
solve.substitution.recursion = Solve them for the new components, from the first to the last:
solve.substitution.mirrored = Solve them for the new components, from the last to the first:
solve.substitution.back = Put the formula for the new components in:
solve.inverse.all = All components together:
solve.inverse.all.one = For the one component there is, this is
solve.inverse.equation = Solve {equation} for {unknown}.
solve.layers.together = Put the layers together: replace every component of a layer in between by the formula
  that the next layer gives for it.
solve.layers.solved = So the components of this layer are
solve.layers.closed = or, without a recursion,
solve.layers.product = The determinant of the flow is
solve.layers.determinant = The layer from {input} to {output} has the determinant {value}.
solve.layers.chain = The flow is a composition, so its Jacobian is the product of the Jacobians of its
  layers (chain rule), and its determinant the product of their determinants.
solve.layers.one = The layer from {input} to {output}:
solve.layers.undo = The flow is a composition. Undo its layers in the opposite order, the last one first.
solve.det.shift = Every row and every column of the Jacobian has one entry. Its rows are those of a diagonal matrix,
  with the end row moved past the $D - 1$ others, and each of these exchanges changes the sign of the determinant.
solve.inverse.shift.start = Every component reads one component of $\mathbf z$, so every equation can be solved on its own:
solve.inverse.shift = The other end is solved in the same way. So the components are moved back by one place:
solve.det.reversal = Every row and every column of the Jacobian has one entry, on the other diagonal. Reversing
  $D$ components takes $\frac{D \left(D - 1\right)}{2}$ exchanges of neighbours, and each of them changes the
  sign of the determinant.
solve.inverse.back = Reversing the order twice gives the order from before, so, with the index counted back,
solve.inverse.trivial = The equation {equation} gives
solve.inverse.readOff = Every equation gives one component at once:
solve.inverse.equationPut = Put that into the next equation, {equation}, and solve it for {unknown}.
solve.inverse.putIn = Put the components that are known now into the ones that are not, in {known} only:
solve.inverse.inOrder = Put the components that are known into the conditioner, and this formula gives the
  components one after the other, from the first to the last. One formula for all of them was not found.
solve.inverse.inOrder.direct = The components that are known stand in this formula, so it gives the components one after
  the other, from the first to the last. One formula for all of them was not found.
solve.inverse.none = No formula for the inverse was found. Where it is needed, solve the equations
  numerically, by Newton's method.
solve.inverse.increasing = The transformer is strictly increasing in $z_i$, because its derivative {slope} is
  positive.
solve.inverse.decreasing = The transformer is strictly decreasing in $z_i$, because its derivative {slope} is
  negative.
solve.inverse.monotone = The derivative of the transformer by $z_i$ is {slope}. It has the same sign at every
  point that was tried; where that is so everywhere, the transformer is strictly monotone in $z_i$.
solve.inverse.increasing.pieces = As a function of $z_i$, $x_i$ is strictly increasing: where it has a derivative, that is
  {slope} and positive, and no piece ends above where the next one begins.
solve.inverse.decreasing.pieces = As a function of $z_i$, $x_i$ is strictly decreasing: where it has a derivative, that is
  {slope} and negative, and no piece ends below where the next one begins.
solve.inverse.increasing.bounded = As a function of $z_i$, $x_i$ is strictly increasing, because its derivative {slope} is
  positive: it lies between {lower} and {upper}.
solve.inverse.decreasing.bounded = As a function of $z_i$, $x_i$ is strictly decreasing, because its derivative {slope} is
  negative: it lies between {lower} and {upper}.
solve.inverse.increasing.direct = As a function of $z_i$, $x_i$ is strictly increasing, because its derivative {slope} is
  positive.
solve.inverse.decreasing.direct = As a function of $z_i$, $x_i$ is strictly decreasing, because its derivative {slope} is
  negative.
solve.inverse.monotone.direct = The derivative of $x_i$ by $z_i$ is {slope}. It has the same sign at every
  point that was tried; where that is so everywhere, $x_i$ is strictly monotone in $z_i$.
solve.inverse.stepwise = Everything else in this equation is known when its turn comes, so it gives the
  components one after the other, from the first to the last. One formula for all of them could not be
  confirmed here.
solve.inverse.stepwise.direct = Everything else in this equation is known when its turn comes, so it gives the
  components one after the other, from the first to the last. One formula for all of them could not be
  confirmed here.
solve.inverse.bisection = Then it takes every value at most once, and the flow has an inverse. No formula with
  elementary functions was found for it here. To compute $z_i$ from $x_i$, with everything else in the
  equation known by then, find one value of $z_i$ that gives less than $x_i$ and one that gives more, and
  halve the interval between them until it is small enough (bisection); Newton's method is faster once the
  interval is small.
solve.inverse.table = Some values of the first component, rounded; read from right to left, they start a
  bisection:

# One step of solving.
solve.step.subtract = Subtract {what} from both sides:
solve.step.add = Add {what} to both sides:
solve.step.divide = Divide both sides by {what}:
solve.step.dividePositive = Divide both sides by {what}, which is always positive:
solve.step.divideNegative = Divide both sides by {what}, which is always negative:
solve.step.divideNonzero = Divide both sides by {what}, which is never zero:
solve.step.divideWhere = Divide both sides by {what}. This step, and what follows from it, holds only where
  {what} is not zero:
solve.step.multiply = Multiply both sides by {what}:
solve.step.negate = Change the sign of both sides:
solve.step.invert = Take the reciprocal of both sides:
solve.step.apply = Apply the inverse function {function} to both sides:
solve.step.apply.unit = Both sides lie between $-1$ and $1$. Apply the inverse function {function}:
solve.step.apply.arcsine = Both sides lie between $-1$ and $1$, and {what} between $-\frac{\pi}{2}$ and
  $\frac{\pi}{2}$. Apply the inverse function {function}:
solve.step.apply.arccosine = Both sides lie between $-1$ and $1$, and {what} between 0 and $\pi$. Apply the inverse
  function {function}:
solve.step.apply.arcosh = Both sides are at least 1, and {what} is not negative. Apply the inverse function {function}:
solve.step.apply.share = Both sides lie between 0 and 1. Apply the inverse function {function}:
solve.step.apply.quarter = Both sides lie between $-\frac{\pi}{2}$ and $\frac{\pi}{2}$. Apply the inverse
  function {function}:
solve.step.apply.half = Both sides lie between 0 and $\pi$. Apply the inverse function {function}:
solve.step.branch = Several values have this {function}; {what} is the one that lies in the range here:
solve.step.log = Both sides are positive. Take their logarithm:
solve.step.logBase = Both sides are positive. Take their logarithm to the base {base}:
solve.step.exp = Take the exponential of both sides:
solve.step.square = Square both sides:
solve.step.squareRoot = Neither side is negative. Square both:
solve.step.odd = The right side is an odd function: the unknown times a function of its square. Write
  {letter} for the square:
solve.step.oddBack = Divide the equation from before the squaring by {what}, in which the square is known
  now:
solve.step.erf = Both sides lie between $-1$ and $1$. Undo the error function by the quantiles of the normal
  distribution:
solve.step.softplus = Both sides are positive. Undo the softplus function on them:
solve.step.raise = Raise both sides to the power {power}:
solve.step.raise.positive = Raise both sides to the power {power}. Because {what} is positive, the
  positive root is the right one:
solve.step.raise.negative = Raise both sides to the power {power}. Because {what} is negative, the
  negative root is the right one:
solve.step.raise.positive.where = Raise both sides to the power {power}. Where {what} is positive, the
  positive root is the right one:
solve.step.raise.negative.where = Raise both sides to the power {power}. Where {what} is negative, the
  negative root is the right one:
solve.step.rootTwo = Take the square root of both sides:
solve.step.rootTwo.positive = Take the square root of both sides. Because {what} is positive, the positive
  root is the right one:
solve.step.rootTwo.negative = Take the square root of both sides. Because {what} is negative, the negative
  root is the right one:
solve.step.rootTwo.positive.where = Take the square root of both sides. Where {what} is positive, the
  positive root is the right one:
solve.step.rootTwo.negative.where = Take the square root of both sides. Where {what} is negative, the
  negative root is the right one:
solve.step.rootThree = Take the cube root of both sides:
solve.step.rootThree.positive = Take the cube root of both sides:
solve.step.rootThree.negative = Take the cube root of both sides:
solve.step.rootThree.positive.where = Take the cube root of both sides:
solve.step.rootThree.negative.where = Take the cube root of both sides:
solve.step.root = Take the root of order {order} of both sides:
solve.step.root.positive = Take the root of order {order} of both sides. Because {what} is positive, the
  positive root is the right one:
solve.step.root.negative = Take the root of order {order} of both sides. Because {what} is negative, the
  negative root is the right one:
solve.step.root.positive.where = Take the root of order {order} of both sides. Where {what} is positive, the
  positive root is the right one:
solve.step.root.negative.where = Take the root of order {order} of both sides. Where {what} is negative, the
  negative root is the right one:
solve.step.absPositive = {what} is positive, so the bars can be left out:
solve.step.absNegative = {what} is negative, so its absolute value is its opposite:
solve.step.absPositive.where = Where {what} is positive, the bars can be left out:
solve.step.absNegative.where = Where {what} is negative, its absolute value is its opposite:
solve.step.collect = Collect the terms:
solve.step.collectPart = Collect the terms with {part} on one side:
solve.step.fraction = Multiply by the denominator, collect the terms with {part}, and divide by what
  stands before it:
solve.step.clear = Multiply by {what} and bring everything to one side:
solve.step.quadraticLarger = This is a quadratic equation in {part}; its larger root is the right one:
solve.step.quadraticSmaller = This is a quadratic equation in {part}; its smaller root is the right one:
solve.step.quadratic = This is a quadratic equation in {part}; the root that fits is
solve.step.abbreviate = Write {letter} for what is known:
solve.step.abbreviateBack = Put back what {letter} stands for:
solve.step.substitute = Write {letter} for the expression in which everything else can be written:
solve.step.substituteBack = Put back what {letter} stands for:
solve.step.inLetter = Then the equation reads:
solve.step.isolate = Leave the root alone on one side:
solve.step.multiplyOut = Multiply out, and bring everything with {unknown} to one side:
solve.step.pieces = The right side is given by pieces:
solve.step.piecesSolved = The transformer is strictly monotone, so each piece can be solved on its own. Which
  piece applies is seen from the left side, compared with the value that the right side has at the border:
solve.step.piecesSolved.increasing = The right side is strictly increasing: its slope is positive on every
  piece, and no piece ends above where the next one begins. So each piece can be solved on its own. Which
  piece applies is seen from the left side, compared with the value that the right side has at the border:
solve.step.piecesSolved.decreasing = The right side is strictly decreasing: its slope is negative on every
  piece, and no piece ends below where the next one begins. So each piece can be solved on its own. Which
  piece applies is seen from the left side, compared with the value that the right side has at the border:
solve.step.groups = Solve for each group of components on its own:
solve.step.group = What the exercise gives
solve.step.groupSolved = Solved for $z_i$

# The determinant.
solve.det.matrixTriangular = No component depends on a later one, so the Jacobian is lower triangular.
  Written out for {dimension} components:
solve.det.matrixUpper = No component depends on an earlier one, so the Jacobian is upper triangular.
  Written out for {dimension} components:
solve.det.matrix = The Jacobian, written out for {dimension} components:
solve.det.matrix.one = The Jacobian has one entry:
solve.det.slope = What the conditioner gives does not depend on $z_i$, so the diagonal of the Jacobian holds
  the derivatives of the transformer:
solve.det.slope.direct = The diagonal of the Jacobian holds the derivatives of the components by their own
  variables:
solve.det.product = The determinant is
solve.det.factors = The matrix is a product, and the determinant of a product is the product of the
  determinants; that of a triangular matrix is the product over its diagonal:
solve.det.triangular = The determinant of a triangular matrix is the product over its diagonal:
solve.det.named = Write $d_i$ for the entries on the diagonal, $\frac{\partial x_i}{\partial z_i}$:
solve.det.long = No component depends on a later one, so the Jacobian is lower triangular.
solve.det.identityFirst = The lines cut it into blocks. The components that pass unchanged give the
  identity on the top left and zeros on the top right; the others do not look at each other, so the
  block on the bottom right is diagonal.
solve.det.identityLast = The lines cut it into blocks. The components that pass unchanged give the
  identity on the bottom right and zeros on the bottom left; the others do not look at each other, so
  the block on the top left is diagonal.
solve.det.couplingFirst = The first {bound} components pass unchanged, so they give the identity on the top left of the
  Jacobian and zeros on the top right; the others do not look at each other, so the block on the bottom right is
  diagonal, with the entries {entry}.
solve.det.couplingLast = The first {bound} components do not look at each other, so they give a diagonal block on the
  top left of the Jacobian, with the entries {entry}; the others pass unchanged, so they give zeros on the bottom left
  and the identity on the bottom right.
solve.det.blocks = One block beside the diagonal is zero, so the determinant is the product of the
  determinants of the two blocks on the diagonal:
solve.planar.vectors = This is a planar flow: every point is moved along one direction, by an amount that
  depends on one projection. With the vectors
solve.planar.form = it reads
solve.planar.kept = Every point is moved along {direction}, by an amount that depends only on its projection, {projection}.
  Because {inner}, the move leaves the projection as it is:
solve.planar.subtract = So the amount of the move is known from $\mathbf x$, and it can be taken back:
solve.planar.project = Every point is moved along {direction}, by an amount that depends only on its
  projection, {projection}. The move changes the projection, because {inner}. Look at that number before and
  after the move:
solve.planar.shifted = Every point is moved along {direction}, by an amount that depends only on its
  projection, {projection}. The move changes the projection, because {inner}. Look at that number, and what is
  added to it, before and after the move:
solve.planar.rest = Once {unknown} is known, the move is known and can be taken back:
solve.planar.rest.open = Once {unknown} is known, the move is known, and what is left of $\mathbf x$ without it is $\mathbf z$:
solve.planar.jacobian = The Jacobian is the identity plus the derivative of the amount of the move times a
  matrix of rank one:
solve.planar.lemma = By the matrix determinant lemma, with {inner},
solve.shared.sum = All components share one number. Call it {letter}:
solve.shared.total = Add up the components. One equation for {letter} is left:
solve.shared.weighted = Multiply the component $x_i$ by {weight} and add up. One equation for {letter} is left:
solve.shared.divide = Divide both sides by {factor}:
solve.shared.back = Now {letter} is known, and each component can be solved for its own variable:
solve.shared.lemma = The Jacobian is a diagonal matrix plus a matrix of rank one. By the matrix determinant
  lemma,
solve.scalar.equation = The vectors are gone; one equation between two numbers is left:
solve.scalar.solve = Solve it for {unknown}.
solve.scalar.increasing = The derivative of the right side by {unknown} is {slope}, which is always
  positive. So the right side is strictly increasing and takes every value at most once. No formula
  with elementary functions was found for {unknown} here. To compute it, find one point where the right side
  is below {known} and one where it is above, and halve the interval between them until it is small enough (bisection);
  Newton's method is faster once the interval is small.
solve.scalar.decreasing = The derivative of the right side by {unknown} is {slope}, which is always
  negative. So the right side is strictly decreasing and takes every value at most once. No formula
  with elementary functions was found for {unknown} here. To compute it, find one point where the right side
  is below {known} and one where it is above, and halve the interval between them until it is small enough (bisection);
  Newton's method is faster once the interval is small.
solve.scalar.open = The derivative of the right side by {unknown} is {slope}. No formula with elementary
  functions was found for {unknown} here; where the flow can be undone, bisection or Newton's method
  computes it from {known}.
solve.scalar.table = Some values, rounded; read from right to left, they start a bisection:
solve.radial.origin = Every point stays on its ray from the origin; only its distance changes. Look at
  the distance before and after:
solve.radial.centre = Every point stays on its ray from the point {centre}; only its distance changes. Look
  at the distance before and after:
solve.radial.distance = The flow changes the distance to
solve.radial.rest.factor = The vector from the centre was multiplied by a number that is known now; divide by it:
solve.radial.rest = The point $\mathbf z$ lies on the ray of $\mathbf x$, at the other distance:
solve.radial.jacobian = The Jacobian is a multiple of the identity plus a column times a row, both along the ray:
solve.radial.stretch = Along the ray the flow stretches lengths by the factor {along}, the derivative of the new
  distance by {radius}. Across the ray, in {directions|the other direction|all other directions},
  it stretches them by the factor {across}, the ratio of the distances.
solve.radial.determinant = The directions are orthogonal to each other, so the determinant is the product of
  the stretches:
solve.det.negative = Every factor is negative, so the sign of the determinant is that of $(-1)^D$: for odd
  $D$ the flow reverses the orientation of space.
solve.remark.volume.one = The absolute value of the determinant is 1 everywhere: the flow moves
  points, but keeps every volume.
solve.remark.volume = The absolute value of the determinant is the same everywhere: the flow
  multiplies every volume by {factor}.
solve.remark.missing = The determinant does not depend on {names}.
solve.remark.local.forward = The map is local: $x_i$ needs no more than {needs}. Its inverse is
  not: $z_i$ needs all of $x_1, \dots, x_i$.
solve.remark.local.inverse = The inverse is local: $z_i$ needs no more than {needs}. The map
  itself is not: $x_i$ needs all of $z_1, \dots, z_i$.
solve.remark.kinks = Pieces of different slopes meet where $z_i$ has the value {places}. There is no
  derivative at such a point; what follows holds everywhere else.
solve.remark.kinks.zeros = There need not be a derivative at the zeros of {zeros}. What follows holds
  everywhere else.
solve.remark.kinks.other = There need not be a derivative where pieces meet, where the largest or the smallest
  of some values changes, or where what stands in an absolute value or under a root vanishes. What follows
  holds everywhere else.
solve.table.parameter = In this table the parameter {name} has the value {value}.
solve.check.forward = The exercise asks for a check with {point}. The map takes this point to
solve.check.back = The formula of the inverse takes the image back to the point that it came from:
solve.sigmoid = With the logistic sigmoid {sigmoid}, this is
solve.planar.entries = With the entries written out:
solve.logdet = The logarithm of the absolute value of the determinant:

"""##,
    "messages/vi.txt": ##"""
# Mọi câu chữ tiếng Việt của FlowCheck.
#
# Mỗi dòng một câu: khóa = câu, viết bằng Markdown, có thể có $công thức$. Dòng bắt đầu bằng khoảng
# trắng viết tiếp câu ở dòng trên.
#
# {tên} là chỗ sẽ được điền vào. {tên|một|nhiều} chọn từ theo số; tiếng Việt hầu như không cần.
# Một khóa có thể đứng nhiều lần: câu đầu tiên có đủ mọi {tên} sẽ được dùng.

# --- Cách viết số và liệt kê.
number.decimal = ,
list.more = {left}, {right}
list.last = {left} và {right}

# --- Kết luận: chữ trên nhãn của từng phần.
verdict.correct = Đúng
verdict.partial = Đúng một phần
verdict.partialWithoutMarks = Chỉ đúng ở vài chỗ, chưa có điểm
verdict.restatement = Mới nhắc lại đề bài
verdict.incorrect = Chưa đúng
verdict.undecided = Chưa kết luận được
verdict.unreadable = Không đọc được
verdict.missing = Chưa có câu trả lời
verdict.awaiting = Chờ chấm

# --- Các phần: trong tiêu đề, và viết ngắn trong bảng.
part.f = Hàm thuận $f_\phi$
part.inverse = Hàm ngược $f_\phi^{-1}$
part.det = Định thức $\det J_{f_\phi}$
part.logdet = Logarit của định thức $\log\lvert\det J_{f_\phi}\rvert$
part.letter = Câu ({name})
part.other = Câu “{name}”
short.f = $f$
short.inverse = $f^{-1}$
short.det = $\det J$
short.logdet = $\log\lvert\det J\rvert$
short.letter = ({name})
short.other = {name}
problem = Bài {name}
part.ofProblem = Bài {problem}, {part}

# --- Vì sao câu trả lời được kết luận như vậy.
reason.agrees = Khớp ở {samples} điểm, ngẫu nhiên và chọn sẵn, với $D$ = {dimensions}.
reason.agrees = Khớp ở {samples} điểm, ngẫu nhiên và chọn sẵn.
reason.randomFunctions = Đề bài để ngỏ {names}; ở đó các hàm trơn ngẫu nhiên được dùng, mỗi điểm một
  hàm khác.
reason.agreesWithTolerance = Khớp trong sai số tương đối {tolerance} mà đề bài cho phép.
reason.differs.component = Với {point}, {quantity} của bạn là {got}; giá trị đúng là {expected}.
reason.differs.scalar = Với {point}, {quantity} của bạn là {got}; giá trị đúng là {expected}.
reason.undefined = Với {point}, {quantity} của bạn không xác định; giá trị đúng là {expected}.
reason.someDimensions = Đúng với $D$ = {right}, nhưng chưa đúng với $D$ = {wrong}.
reason.someComponents = Các thành phần đúng: {right}. Chưa đúng: {wrong}.
reason.incomplete = Bài làm chưa cho biết {missing}.
reason.incomplete = Bài làm còn thiếu một số thành phần.
reason.restates = Câu trả lời vẫn còn {names}, tức là mới nhắc lại đề bài. Bạn hãy viết tường minh,
  chỉ dùng {variable}.
reason.restates = Câu trả lời vẫn còn {names}, tức là mới nhắc lại đề bài. Bạn hãy viết tường minh,
  chỉ dùng $\mathbf z$ (với $f$) hoặc $\mathbf x$ (với hàm ngược).
reason.unsolved = Câu trả lời của bạn khớp, nhưng còn để lại một hàm ngược hoặc nghiệm của một phương trình chưa
  tính, mà đề bài không nhắc tới. Giảng viên sẽ xem xét.
reason.restatement = Điều này đúng, nhưng mới chỉ nhắc lại đề bài nên chưa phải là câu trả lời.
reason.missing = Bài nộp chưa có câu trả lời cho phần này.
reason.noFormula = Bài nói rằng không có công thức, hoặc cách tính không cần công thức (“{words}”). Giáo viên sẽ xem phần này.
reason.missingProblem = Bài nộp chưa có lời giải cho bài này.
reason.inconclusive = Chỉ có {usable} trong {samples} điểm ngẫu nhiên là dùng được, quá ít để kết
  luận chắc chắn. Giáo viên sẽ xem lại phần này.
reason.inconclusive = Quá ít điểm ngẫu nhiên dùng được để kết luận. Giáo viên sẽ xem lại phần này.
reason.invisible = Câu trả lời có một số hạng quá nhỏ để phép tính số nhận ra. Giáo viên sẽ xem lại
  phần này.
reason.hole = Câu trả lời không có giá trị tại một vài điểm riêng lẻ, chẳng hạn vì chia cho không. Giáo
  viên sẽ xem lại phần này.
reason.untested = Câu trả lời có một trường hợp không xảy ra ở điểm ngẫu nhiên nào. Giáo viên sẽ xem
  lại phần này.
reason.conditional = Câu trả lời chỉ nói đến một số giá trị. Giáo viên sẽ xem lại phần này.
reason.redefined = Bạn đặt {statement}, nhưng {name} đã được cho trong đề bài. Giáo viên sẽ xem lại
  phần này.
reason.contradiction = Dòng {line} viết {statement}, mâu thuẫn với câu trả lời này. Giáo viên sẽ xem
  lại phần này.
reason.contradiction = Về sau bạn viết {statement}, mâu thuẫn với câu trả lời này. Giáo viên sẽ xem
  lại phần này.
reason.otherMeaning = Một ký hiệu trong {statement} được định nghĩa khác đi ở phía sau, khi đó câu trả
  lời này sẽ sai. Giáo viên sẽ xem lại phần này.
reason.tooLarge = Câu trả lời quá lớn nên không tính được. Giáo viên sẽ xem lại phần này.
reason.tooLong = Bài của bạn có hàng nghìn công thức. Giáo viên sẽ xem lại phần này.
reason.tooMuchText = Bài của bạn dài {size} byte; nhiều nhất là {limit} byte chữ và công thức được đọc. Giáo viên sẽ xem lại phần này.
reason.ambiguous = Câu trả lời có thể hiểu theo hai cách: {reading} hoặc {other}. Bạn thêm dấu ngoặc
  để rõ ý nhé.
reason.doubted = Các từ cạnh {statement} (“{words}”) khiến không rõ bạn có khẳng định điều đó hay không.
  Giáo viên sẽ xem lại phần này.
reason.unclear = Cạnh {statement} bạn viết “{words}”. FlowCheck không biết những từ này làm gì với câu trả
  lời. Giáo viên sẽ xem lại.
reason.misnamed = Vế trái của câu trả lời gọi biến là {argument}, nhưng công thức lại viết theo {used}.
  Giáo viên sẽ xem lại phần này.
reason.tooMany = Câu trả lời có thành phần thứ {components}, nhưng $D$ chỉ là {dimension}. Giáo viên sẽ
  xem lại phần này.
reason.unreadable = Chưa đọc được công thức này. Giáo viên sẽ xem lại phần này.
reason.charitable = Có thể hiểu câu trả lời của bạn theo hai cách: {reading} hoặc {other}; cách thứ hai đúng, và
  bạn được tính theo cách đó.
reason.dots = Các số hạng bạn viết ra đều đúng, nhưng chưa hiểu được dấu ba chấm: {general} không
  cho {shown} ở vị trí {position}.
reason.dots = Chưa hiểu được dấu ba chấm thay cho những gì. Bạn nên viết số hạng tổng quát ngay
  trước dấu ba chấm hoặc ở cuối.
reason.unknownName = {name} không được định nghĩa trong đề bài, cũng không có trong bài làm.
reason.signOfAbsolute = Bạn mới cho giá trị tuyệt đối, trong khi ở bài này định thức có thể âm: câu
  trả lời còn thiếu dấu.

# --- Những lỗi nhận ra được: gợi ý cho sinh viên.
mistake.sign = Sai dấu: {wrong} lẽ ra là {right}.
mistake.sign = Sai dấu ở {wrong}.
mistake.sign = Có vẻ bạn nhầm một dấu cộng, trừ.
mistake.offByOne = Cận hoặc chỉ số lệch một đơn vị: {wrong} lẽ ra là {right}.
mistake.offByOne = Cận hoặc chỉ số lệch một đơn vị ở {wrong}.
mistake.offByOne = Có vẻ một cận hoặc chỉ số bị lệch một đơn vị.
mistake.letter = Nhầm chữ: {wrong} lẽ ra là {right}.
mistake.letter = Nhầm biến của hai phía ở {wrong}.
mistake.operation = Nhầm tổng với tích: {wrong} lẽ ra là {right}.
mistake.operation = Nhầm tổng với tích ở {wrong}.
mistake.order = Sai thứ tự phép tính: {wrong} lẽ ra là {right}.
mistake.order = Sai thứ tự phép tính ở {wrong}.
mistake.followsOwnMap.inverse = Đây đúng là hàm ngược của $f$ mà bạn viết: lỗi nằm ở $f$, các bước sau đó
  không sai thêm.
mistake.followsOwnMap.other = Điều này đúng với $f$ mà bạn viết: lỗi nằm ở $f$, các bước sau đó không sai
  thêm.
mistake.swapped = Đây là kết quả đúng của chiều ngược lại: có vẻ bạn nhầm $f$ với $f^{-1}$.
mistake.inverseDeterminant = Đây là định thức của ánh xạ *ngược*; định thức của $f$ là nghịch đảo
  của nó.
mistake.logarithmForDeterminant = Đây là *logarit* của định thức, trong khi đề bài hỏi chính định
  thức.
mistake.determinantForLogarithm = Đây là chính định thức, trong khi đề bài hỏi *logarit* của nó.
mistake.missingSign = Độ lớn đã đúng, nhưng còn thiếu dấu của định thức.
mistake.rounding = Có vẻ bạn đã làm tròn: {wrong} đứng ở chỗ của {right}. Bạn hãy để nguyên số chính
  xác.
mistake.rounding = Có vẻ bạn đã làm tròn số. Bạn hãy để nguyên số chính xác, chẳng hạn $\frac13$.

# --- Cũng những lỗi ấy, làm tiêu đề ở trang của lớp.
mistakeTitle.sign = Sai dấu
mistakeTitle.off-by-one = Cận hoặc chỉ số lệch một đơn vị
mistakeTitle.letter = Nhầm biến của hai phía
mistakeTitle.operation = Nhầm tổng với tích
mistakeTitle.order = Sai thứ tự phép tính
mistakeTitle.swapped = Nhầm $f$ với $f^{-1}$
mistakeTitle.inverse-determinant = Lấy định thức của ánh xạ ngược
mistakeTitle.logarithm-for-determinant = Lấy logarit thay cho định thức
mistakeTitle.determinant-for-logarithm = Lấy định thức thay cho logarit
mistakeTitle.missing-sign = Thiếu dấu của định thức
mistakeTitle.rounding = Làm tròn số
mistakeTitle.some-dimensions = Chỉ đúng với một số giá trị $D$
mistakeTitle.some-components = Chỉ đúng ở một số thành phần
mistakeTitle.incomplete = Thiếu thành phần
mistakeTitle.undefined = Không xác định ở nơi lẽ ra xác định
mistakeTitle.restatement = Nhắc lại đề bài
mistakeTitle.different = Giá trị khác
mistakeTitle.inconclusive = Quá ít điểm để kết luận
mistakeTitle.notation = Công thức không đọc được
mistakeTitle.dots = Dấu ba chấm không hiểu được
mistakeTitle.unknown-name = Ký hiệu chưa định nghĩa
mistakeTitle.too-large = Quá lớn để tính

# --- Điều chưa ổn ở chỗ dấu mũ, trong công thức không đọc được.
read.unclosed = {opener} mở ở đây mà không được đóng
read.unopened = {closer} đóng ở đây mà chưa được mở
read.unopened = dấu đóng ở đây chưa được mở
read.unknownCommand = không nhận ra lệnh {command}
read.missingArgument = sau {command} còn thiếu một biểu thức
read.doubleScript = một ký hiệu có hai chỉ số dưới hoặc hai số mũ; bạn thêm dấu ngoặc để rõ ý nhé
read.tooDeep = công thức lồng nhau quá sâu nên không đọc được
read.tooLong = công thức quá dài nên không đọc được
read.strayCharacter = ký tự này không thuộc về công thức
read.expected = ở đây còn thiếu {expected}
read.expected = ở đây còn thiếu một biểu thức
read.unexpected = {found} không hợp lệ ở đây
read.unexpected = phần này không hợp lệ ở đây
read.unknownName = {name} không được định nghĩa trong đề bài, cũng không có trong bài làm
read.emptyOperand = ở đây {operator} thiếu toán hạng
read.notAnIndex = chỉ số phải là số nguyên, chẳng hạn $i$ hoặc $i-1$
read.bounds = chưa đọc được các cận này
read.condition = chưa đọc được điều kiện này
read.dots = chưa hiểu được dấu ba chấm này thay cho những gì
read.sequence = các số hạng của dãy không theo cùng một quy luật
read.unsupported = chưa tính được {what}
read.unsupported = chưa tính được phần này

# --- Điều chưa ổn với cả tệp.
notice.empty = Tệp bài nộp trống.
notice.encoding = Tệp không phải văn bản UTF-8 (dòng {line}, cột {column}). Bạn lưu lại bằng mã
  UTF-8 rồi nộp lại nhé.
notice.encoding = Tệp không phải văn bản UTF-8. Bạn lưu lại bằng mã UTF-8 rồi nộp lại nhé.
notice.notText = Tệp không phải là tệp văn bản (dòng {line}, cột {column}).
notice.utf16 = Tệp được lưu bằng mã UTF-16. Bạn lưu lại bằng mã UTF-8 rồi nộp lại nhé.
notice.tooLarge = Tệp dài {size} byte, trong khi giới hạn là {limit} byte.
notice.tooLarge = Tệp quá lớn nên không đọc được.
notice.unreadableFile = Không đọc được tệp.
notice.noFile = Thư mục không có tệp Markdown nào.
notice.duplicate = Có bài nộp khác cũng mang mã {student}; bài này được ghi dưới mã có thêm số.
notice.unclosedMath = Công thức mở bằng {opener} ở dòng {line} không được đóng lại.
notice.unclosedMath = Công thức mở ở dòng {line} không được đóng lại.
notice.frontMatter = Không đọc được phần giữa hai dòng `---` ở đầu tệp (dòng {line}).
notice.frontMatter = Không đọc được phần giữa hai dòng `---` ở đầu tệp.
notice.rawHTML = Mã HTML trong bài được hiển thị nguyên văn, không được thực thi.

# --- Hình vẽ: chú thích dưới hình, cũng là lời mô tả cho người không nhìn được hình.
picture.grids.f = Ảnh của một lưới theo $\mathbf z$ qua $f$ đúng (nét liền, xanh) và qua $f$ của
  bạn (nét đứt, đỏ).
picture.grids.collapsed = Ảnh của bạn nằm trên một đường thẳng: những điểm khác nhau cho cùng một giá trị.
picture.grids.inverse = Lưới vuông được $f$ đưa đi, rồi được đưa về bằng hàm ngược đúng (nét liền, xanh)
  và bằng hàm ngược của bạn (nét đứt, đỏ). Hàm ngược đúng cho lại lưới ban đầu.
picture.forward = Cách tính $\mathbf x$ từ $\mathbf z$. Số bên phải là thứ tự của bước tính: những thành
  phần cùng số có thể tính cùng lúc.
picture.inverse = Cách tính $\mathbf z$ từ $\mathbf x$. Số bên phải là thứ tự của bước tính: những thành
  phần cùng số có thể tính cùng lúc.
picture.jacobian = Ma trận Jacobi với $D$ = {dimension}. Mỗi ô là 0, là một hằng số, hoặc ghi các biến mà
  nó phụ thuộc vào.
picture.base = {samples} điểm lấy từ phân phối cơ sở, và một lưới.
picture.image = Cũng những điểm ấy và lưới ấy sau khi qua $f$.
picture.density = Mật độ của $\mathbf x$: các miền, từ trong ra ngoài, lần lượt chứa {shares} xác suất, mỗi
  miền tính cả các miền bên trong.
picture.densityOne = Mật độ của $\mathbf x$: miền có mật độ cao nhất này chứa {shares} xác suất.
picture.densityFlat = Mật độ của $\mathbf x$ bằng nhau ở mọi điểm trong miền này.
picture.maps = Trước hết là {samples} điểm lấy từ phân phối cơ sở và một lưới theo $\mathbf z$; sau
  đó là ảnh của chúng qua $f$.
picture.transformer = Đồ thị của bộ biến đổi, ứng với vài giá trị do bộ điều kiện đưa ra.
picture.transformerInverse = Đồ thị của hàm ngược, ứng với cùng những giá trị ấy.
picture.transformers = Đồ thị của bộ biến đổi, ứng với vài giá trị do bộ điều kiện đưa ra; sau đó là đồ
  thị của hàm ngược, ứng với cùng những giá trị ấy.
picture.transformer.direct = Đồ thị của một tọa độ theo biến của chính nó, ứng với vài giá trị của các biến khác.
picture.transformerInverse.direct = Đồ thị của hàm ngược, ứng với cùng những giá trị ấy.
picture.transformers.direct = Đồ thị của một tọa độ theo biến của chính nó, ứng với vài giá trị của các biến khác;
  sau đó là đồ thị của hàm ngược, ứng với cùng những giá trị ấy.
picture.transformer.one = Một tọa độ là hàm của biến riêng.
picture.transformerInverse.one = Hàm ngược của hàm đó.
picture.transformers.one = Một tọa độ là hàm của biến riêng; sau đó là hàm ngược.
picture.parameters = Vẽ với {values}.
picture.cut = Phần ra ngoài khung bị cắt.
picture.percent = {percent}%

# --- Trang của một sinh viên.
page.answer = Câu trả lời của bạn
page.response = Phần bạn viết
page.evidence = Một điểm cho thấy điều đó
page.given = với {values}
page.yours = {quantity} của bạn
page.right = {quantity} đúng
page.undefined = không xác định
page.unreadableAt = Dòng {line}
page.comment = Nhận xét của giáo viên
page.statement = Đề bài
page.marks = {marks} trên {outOf} điểm
page.marksWaiting = {marks} trên {outOf} điểm tính đến lúc này; còn {waiting} điểm chờ chấm
page.line = dòng {line}
page.lineOfFile = dòng {line} của {file}
page.notices = Về tệp bạn nộp
page.teacherLooks = giáo viên xem
page.footer = FlowCheck {version} · đề {sheet} · hạt giống {seed} · {samples} điểm ngẫu nhiên cho
  mỗi $D$ · bài nộp {file}

# --- Trang của cả lớp.
class.title = {title}: cả lớp
class.submissions = {count} bài nộp
class.needEyes = {count} bài cần giáo viên xem
class.noneNeedEyes = không bài nào cần giáo viên xem
class.gradebook = sổ điểm (CSV)
class.results = kết quả (JSON)
class.summary = tóm tắt (Markdown)
class.average = trung bình
class.noSubmissions = Chưa có bài nộp nào.
class.eyes = Cần giáo viên xem
class.marks = Điểm
class.marksSoFar = Điểm tính đến lúc này; {count} bài còn phần chờ chấm.
class.histogram = Số bài theo điểm, từ 0 đến {outOf}.
class.histogramBar = {marks} điểm: {count} bài
class.parts = Từng phần
class.part = Phần
class.correctShare = Đúng
class.averageMarks = Trung bình
class.mistakes = Lỗi thường gặp
class.mistake = Lỗi
class.count = Số bài
class.example = Ví dụ
class.students = Cả lớp
class.student = Mã số
class.name = Họ và tên
class.total = Tổng
class.barCorrect = {percent}% đúng
class.barPartial = {percent}% đúng một phần
class.barIncorrect = {percent}% chưa đúng hoặc chưa làm
class.barWaiting = {percent}% cần xem
class.legendCorrect = đúng
class.legendPartial = đúng một phần
class.legendIncorrect = chưa đúng hoặc chưa làm
class.legendWaiting = cần xem
class.footer = FlowCheck {version} · đề {sheet} · hạt giống {seed} · {samples} điểm ngẫu nhiên cho
  mỗi $D$

# --- Điều chưa ổn với một đề bài; in ra trước khi chấm.
fault.file = không đọc được tệp: {reason}
fault.file = không đọc được tệp
fault.notAFile = đây không phải là tệp
fault.notText = đây không phải là tệp văn bản
fault.tooLarge = tệp dài {size} byte, trong khi giới hạn là {limit} byte
fault.empty = đề bài trống
fault.encoding = đây không phải văn bản UTF-8
fault.frontMatterUnclosed = phần thiết lập mở ở đây thiếu dòng `---` đóng lại
fault.yaml = YAML không hợp lệ: {reason}
fault.yaml = YAML không hợp lệ
fault.yaml.mapping = các thiết lập được viết dưới dạng `khóa: giá trị`
fault.yaml.nesting = các thiết lập lồng nhau quá sâu
fault.duplicateKey = {key} được đặt hai lần
fault.duplicateProblem = có hai bài cùng mang số {problem}
fault.straySettings = phần thiết lập đứng trước bài đầu tiên không thuộc về bài nào; hãy đưa lên đầu
  tệp hoặc xuống dưới một bài
fault.languageOfProblem = mỗi đề chỉ có một ngôn ngữ; hãy đặt ở đầu tệp
fault.title = tiêu đề phải là chữ
fault.language = ngôn ngữ phải là `en` hoặc `vi`
fault.dimensions = số chiều là số nguyên từ 1 đến 12: `[2, 3, 5]`, `2...6` hoặc `3`
fault.base = không có phân phối cơ sở {found}; có phải bạn muốn viết {suggestion}?
fault.base = không có phân phối cơ sở {found}; các phân phối có là `normal`, `uniform`, `lognormal`
  và `{uniform: [-1, 1]}`
fault.base = phân phối cơ sở phải là `normal`, `uniform`, `lognormal` hoặc `{uniform: [-1, 1]}`
fault.interval = khoảng được viết là `[cận dưới, cận trên]`, cận dưới đứng trước
fault.marks = điểm được viết là `{f: 3, inverse: 4, det: 3}`
fault.marks.name = mỗi phần cần một tên dài không quá 60 ký tự
fault.marks.number = điểm phải là số không âm, không thể là {found}
fault.parameters = tham số được viết là `{a: 2, b: [0.5, 2]}`
fault.parameters.name = tên tham số là một chữ cái hoặc tên chữ Hy Lạp, và không phải $z$, $x$, $h$,
  $D$, $f$
fault.parameters.value = tham số là một số hoặc một khoảng `[cận dưới, cận trên]`, không thể là
  {found}
fault.partial = `partial` phải là số từ 0 đến 1, không thể là {found}
fault.charitable = `charitable` phải là `true` hoặc `false`
fault.tolerance = `tolerance` phải là số lớn hơn 0 và nhỏ hơn 1, không thể là {found}
fault.unknownKey = không có mục {key}; có phải bạn muốn viết {suggestion}?
fault.unknownKey = không có mục {key}
fault.noTransformer = không tìm thấy cơ chế biến đổi: đề bài phải định nghĩa $\tau(z_i; h_i)$ hoặc
  $x_i$
fault.functionArguments = luồng dùng {name} theo cách khác với định nghĩa ở đây
fault.transformerArguments = cơ chế biến đổi được định nghĩa với các đối số khác với khi dùng
fault.flow = không tính được luồng này trên miền của phân phối cơ sở
fault.component = không tính được thành phần {component} của luồng này
fault.handoutTooLong = phần đề của bài này có {count} công thức; nhiều nhất là {most} công thức được đọc
fault.tooMuchText = có {size} byte chữ và công thức; nhiều nhất là {limit} byte được đọc
fault.documentTooLong = có {count} công thức; mỗi lần kiểm tra nhiều nhất {most} công thức, hãy chia tài liệu ra
fault.unknownName = {name} có mặt ở thành phần {component} của luồng này nhưng đề bài không định nghĩa;
  số cho trước được khai báo ở phần đầu tệp: {setting}
fault.unknownName = {name} có mặt ở thành phần {component} của luồng này nhưng đề bài không định nghĩa
fault.undefined = với $D$ = {dimension}, thành phần {component} của luồng này không xác định tại
  {point}
fault.notMonotone = cơ chế biến đổi không đơn điệu ngặt theo $z_i$: với $D$ = {dimension}, tại
  {point}, đạo hàm ở thành phần {component} là {derivative}
fault.notMonotone = cơ chế biến đổi không đơn điệu ngặt theo $z_i$
fault.turnsBack = cơ chế biến đổi không đơn điệu ngặt theo $z_i$: với $D$ = {dimension}, thành phần
  {component} bằng {value} tại {point}, còn tại {place} bằng {other}
fault.notInvertible = luồng này không khả nghịch: với $D$ = {dimension}, tại {point}, định thức là
  {derivative}
fault.looksAhead = cơ chế điều kiện nhìn trước: thành phần {component} phụ thuộc vào thành phần
  {other}
fault.jacobianTooLarge = ma trận Jacobi của luồng này quá lớn với $D$ = {dimension}
fault.noConditioner = cơ chế biến đổi dùng {name} nhưng đề bài không định nghĩa ký hiệu này
fault.otherFlow = chỗ này nói khác dòng {line}: tại {point}, {left} $\ne$ {right}; luồng thứ hai cần
  một bài riêng
fault.otherFlow = chỗ này nói khác dòng {line}; luồng thứ hai cần một bài riêng
fault.unusedConditioner = ở đây cho $h_i$ nhưng không nói nó tác động lên $x_i$ thế nào; hãy viết rõ
  luồng, chẳng hạn `$x_i = \tau(z_i) + h_i$`
fault.secondOutput = {name} được tính từ đầu ra ở đây; nếu chính nó là đầu ra, hãy ghi
  `$\mathbf y = f(\mathbf z)$`
fault.unreadable = không đọc được công thức này của đề bài
fault.solution = lời giải cho {part} chưa đúng: {reason}
fault.solution = lời giải cho {part} chưa đúng: {answer}
fault.solution = lời giải cho {part} chưa đúng

# --- Điều giáo viên nên xem trước khi chấm; việc chấm vẫn tiếp tục.
warning.solution = chưa kiểm tra được lời giải cho {part}
warning.otherFlow = chỗ này không đúng với dòng {line}: tại {point}, {left} $\ne$ {right}; được coi là
  câu hỏi
warning.otherFlow = chỗ này không đúng với dòng {line}; được coi là câu hỏi
warning.untrue = với luồng ở dòng {line}, điều này không đúng: tại {point}, {left} $\ne$ {right}
warning.untrue = với luồng ở dòng {line}, điều này không đúng
warning.handout = chỗ này không được dùng để dựng luồng và cũng không kiểm tra được
warning.unusedConditioner = ở đây cho $h_i$ nhưng $x_i$ không dùng đến
warning.noFlow = bài {problem} không cho luồng nào: đó là một câu hỏi do giáo viên chấm, như với {part}
warning.leftOut = bài {problem} không có trong lời giải: công thức của bài, hoặc của cả đề, quá dài
warning.noFormula = không tìm và xác nhận được công thức nào cho bài {problem}: lời giải để trống
warning.part = {part} là phần trả lời tự do do giáo viên chấm; có phải bạn muốn viết {suggestion}?
warning.marks.header = marks.csv thiếu cột {column}
warning.marks.column = marks.csv có cột {column} không dùng đến
warning.marks.row = dòng này thiếu mã sinh viên hoặc tên phần
warning.marks.number = {found} không phải là số điểm
warning.marks.student = không có bài nộp nào của {student}
warning.marks.part = không có phần {part}
warning.marks.tooMany = {marks} điểm là nhiều hơn {outOf} điểm của phần này
warning.marks.twice = {student} đã có điểm cho phần này; dòng sau được dùng

# --- Kiểm tra lời giải (`flowcheck verify`): kết luận về một khẳng định.
statement.holds = đúng
statement.definition = định nghĩa
statement.false = sai
statement.undecided = chưa kết luận được
statement.unread = không đọc được

# --- Lý do của kết luận.
verify.holds = Khớp tại {samples} điểm ngẫu nhiên.
verify.differs = tại {point}: {left} $\ne$ {right}
verify.differs.component = tại {point}, thành phần {component}: {left} $\ne$ {right}
verify.violated = tại {point}: {left} không {relation} {right}
verify.violated.component = tại {point}, thành phần {component}: {left} không {relation} {right}
verify.undefinedLeft = tại {point} vế trái không xác định, vế phải là {right}
verify.undefinedRight = tại {point} vế trái là {left}, vế phải không xác định
verify.member = {member} lạc khỏi chuỗi: hai vế trước và sau nó bằng nhau
verify.depends = tại {point} giá trị là {left}, và là {right} khi chỉ thay đổi {name}
verify.cases = ở đây các trường hợp được phân biệt theo giá trị, đạo hàm không cho thấy điều đó
verify.member.order = {member} là vế lạc: vế trước nó khớp với vế sau nó
verify.argument = {name} không phải là đối số của nó
verify.range = {name} không tồn tại, mà {index} nằm trong các chỉ số được nêu
verify.premise = không tìm được điểm nào mà giả thiết đúng
verify.misnamed = vế trái là hàm của {argument}, còn vế phải viết theo {used}
verify.rival = phần còn lại của bài nói về một luồng khác, {other} ở dòng {line}; với luồng đó mọi điều còn lại đều đúng
verify.base = bài không nói biến cơ sở có phân phối gì (`base:` ở đầu tệp)
verify.otherwise = những gì viết về nó ở dưới khớp với {other} ở dòng {line}, không khớp với định nghĩa này
verify.outside = {name} không tồn tại với mọi giá trị của chỉ số
verify.length = một vế có {left} thành phần, vế kia có {right}
verify.unread = không đọc được như một công thức
verify.unknownName = {name} chưa được định nghĩa
verify.unsupported = {what} không tính được ở đây
verify.tooLarge = quá lớn để tính
verify.circular = {name} được định nghĩa qua chính nó
verify.noValue = hai vế không bao giờ cùng có giá trị
verify.manyIndices = nhiều hơn ba chỉ số tự do
verify.invisible = có số hạng quá nhỏ so với sai số tính toán
verify.inconclusive = chỉ {usable} trong {samples} điểm ngẫu nhiên cho kết luận
verify.dimension = nói đến hơn {dimension} thành phần, mà chỉ kiểm tra đến đó
verify.ambiguous = sai nếu đọc là {reading}, đúng nếu đọc là {other}; dấu ngoặc sẽ làm rõ ý
verify.random = Các hàm mà văn bản để ngỏ được thay bằng hàm ngẫu nhiên.

# --- Báo cáo về một văn bản đã kiểm tra.
verify.title = {title}: kiểm tra từng bước
verify.summary = {count} khẳng định
verify.count.holds = {count} đúng
verify.count.definition = {count} định nghĩa
verify.count.false = {count} sai
verify.count.undecided = {count} chưa kết luận được
verify.count.unread = {count} không đọc được
verify.number = Khẳng định {number}, dòng {line}
verify.footer = FlowCheck {version} · văn bản {document} · $D$ = {dimensions} · hạt giống {seed} · {samples} điểm
  cho mỗi $D$ và các điểm thử
verify.working = Các bước của bạn
verify.given = đề bài cho
page.firstFalseStep = dòng {line}, bước sai đầu tiên
page.noSteps = Ngoài câu trả lời này, bạn không viết bước nào khác.

# --- Một khẳng định sai trong lời giải của đề.
fault.solutionStep = lời giải viết {statement}, điều này sai

# --- Bài giải (`flowcheck solve`).
solve.kind = Lời giải
solve.title = {title}: lời giải
solve.footer = FlowCheck {version} · bài {sheet} · mỗi đẳng thức đã được kiểm tra tại {samples} điểm
  ngẫu nhiên với mỗi $D$ · hạt giống {seed}
solve.footer.text = FlowCheck {version} · mỗi đẳng thức đã được kiểm tra tại {samples} điểm
  ngẫu nhiên với mỗi $D$ · hạt giống {seed}
solve.pictures = Các hình vẽ của lời giải này nằm trong `solution.html`.
solve.picturesAndText = Các hình vẽ của lời giải này và lời giải riêng của người ra đề nằm trong `solution.html`.
solve.section.flow = Luồng
solve.room = Chỗ để trả lời.
solve.answered = Câu này đã được giải ở trên.
solve.author = Lời giải riêng của người ra đề
solve.leftOut = Bài này được bỏ qua. Công thức của nó, hoặc của cả tờ bài tập, dài hơn mức giải được một
  lần; hãy thử tách nó thành một tờ riêng.
solve.missing = Những dòng không xác nhận được ở đây đã được bỏ đi.
solve.missing.of = Những dòng về {names} không xác nhận được ở đây và đã được bỏ đi.
solve.none.logdet = Ở đây không xác nhận được công thức nào cho logarit của định thức.
solve.none.det = Ở đây không xác nhận được công thức nào cho định thức.
solve.none.inverse = Ở đây không xác nhận được công thức nào cho hàm ngược.
solve.none.f = Ngoài những gì đề bài cho, ở đây không xác nhận được công thức nào cho hàm thuận.

# Ánh xạ.
solve.given = Đề bài cho bộ biến đổi và bộ điều kiện:
solve.open = Đề bài để ngỏ {names}; các công thức đúng với mọi cách chọn.
solve.open.constants = Đề bài không cho giá trị của các hằng số {names}; các công thức đúng với mọi giá trị mà chúng
  có thể nhận.
solve.open.positive = Ở đây {signs}.
solve.open.size = Số {name} là một số bất kỳ từ 1 đến $D - 1$.
solve.base.positive = Mọi tọa độ của $\mathbf z$ đều dương.
solve.base.uniform = Mọi tọa độ của $\mathbf z$ nằm giữa {lower} và {upper}.
solve.parameter.fixed = Tham số {name} có giá trị {value}.
solve.parameter.interval = Tham số {name} là một số bất kỳ giữa {lower} và {upper}.
solve.parameter.any = Tham số {name} là một số bất kỳ.
solve.parameter.where = Tham số {name} là một số bất kỳ với {condition}.
solve.word.even = chẵn
solve.word.odd = lẻ
solve.word.or = hoặc
solve.word.otherwise = còn lại
solve.givenMap = Hàm đưa vectơ này thành vectơ kia:
solve.givenDirect = Đề bài cho từng tọa độ:
solve.f.layers = Thay lớp này vào lớp kia:
solve.f.direct = Các tọa độ đã cho sẵn, nên viết được ngay $f_\phi$:
solve.givenWhole = Đề bài cho mọi tọa độ cùng một lúc:
solve.f.whole = Viết ra từng tọa độ:
solve.f.first = Thay bộ điều kiện vào bộ biến đổi rồi viết ra vài tọa độ đầu:
solve.f.first.direct = Viết ra vài tọa độ đầu:
solve.f.general = Tương tự với tọa độ bất kỳ:
solve.f.general.alone = Thay bộ điều kiện vào bộ biến đổi:
solve.f.general.alone.direct = Với tọa độ bất kỳ:
solve.f.recursion = Bộ điều kiện nhìn các tọa độ của $\mathbf x$, nên tọa độ tổng quát cho bởi công thức
  truy hồi:
solve.f.shorter = Các tọa độ đầu cho thấy một công thức ngắn hơn cho tọa độ tổng quát:
solve.f.closed = Vài tọa độ đầu cho thấy quy luật của tọa độ tổng quát, không cần truy hồi:
solve.f.all = Gộp mọi tọa độ lại:
solve.f.all.one = Chỉ có một tọa độ:

# Ánh xạ ngược.
solve.inverse.start = Từ công thức của bộ biến đổi, giải ra $z_i$: lần lượt gỡ từng phép toán, coi những gì bộ
  điều kiện đưa ra là đã biết.
solve.inverse.start.direct = Giải phương trình của $x_i$ theo ẩn $z_i$: lần lượt gỡ từng phép toán, coi các
  tọa độ khác là đã biết.
solve.inverse.recursion = Thay bộ điều kiện vào. Nó chỉ nhìn các tọa độ đứng trước của $\mathbf z$, mà khi
  tính đến $z_i$ thì chúng đều đã biết:
solve.inverse.recursion.direct = Khi tính đến $z_i$, các tọa độ đứng trước của $\mathbf z$ đều đã biết, nên
  lần lượt từ tọa độ đầu đến tọa độ cuối:
solve.inverse.own = Mỗi tọa độ chỉ cần $x_i$ của chính nó:
solve.inverse.general = Thay bộ điều kiện vào. Nó chỉ nhìn $\mathbf x$, nên mọi tọa độ tính được cùng một
  lúc:
solve.inverse.general.direct = Chỉ cần $\mathbf x$, nên mọi tọa độ tính được cùng một lúc:
solve.inverse.first = Lần lượt thay các tọa độ đã tìm được vào tọa độ tiếp theo:
solve.inverse.closed = Từ đó thấy quy luật của tọa độ tổng quát, chỉ theo $\mathbf x$:
solve.inverse.passed = Những tọa độ được dùng đến đều giữ nguyên qua luồng, nên ở đó dùng ngay $\mathbf x$:
solve.inverse.noClosed = Không tìm được công thức ngắn hơn chỉ theo $\mathbf x$. Công thức truy hồi chính
  là đáp án: nó cho các tọa độ lần lượt từ đầu đến cuối.
solve.inverse.mirror.start = Không phương trình nào chứa các tọa độ của $\mathbf z$ đứng trước nó, nên giải phương trình
  cuối trước. Giải phương trình của $x_i$ theo $z_i$, coi các tọa độ khác là đã biết:
solve.inverse.mirror = Các tọa độ đứng sau của $\mathbf z$ đến lượt mình đều đã biết, nên lần lượt từ tọa độ cuối
  về tọa độ đầu:
solve.inverse.mirror.noClosed = Không tìm được công thức ngắn hơn chỉ theo $\mathbf x$. Công thức truy hồi chính
  là đáp án: nó cho các tọa độ lần lượt từ cuối về đầu.
solve.substitution.letter = Các phương trình chỉ dùng các tọa độ của $\mathbf z$ qua một hàm. Đặt {letter} là
  giá trị của hàm đó:
solve.substitution.equation = Theo {letter}, các phương trình trở thành:
solve.substitution.recursion = Giải ra các tọa độ mới, lần lượt từ tọa độ đầu đến tọa độ cuối:
solve.substitution.mirrored = Giải ra các tọa độ mới, lần lượt từ tọa độ cuối đến tọa độ đầu:
solve.substitution.back = Thay công thức của các tọa độ mới vào:
solve.inverse.all = Gộp mọi tọa độ lại:
solve.inverse.all.one = Với tọa độ duy nhất ấy, công thức là
solve.inverse.equation = Giải {equation} theo {unknown}.
solve.layers.together = Ghép các lớp lại: thay mỗi tọa độ của lớp ở giữa bằng công thức của lớp sau nó.
solve.layers.solved = Vậy các tọa độ của lớp này là
solve.layers.closed = hay, không cần truy hồi,
solve.layers.product = Nhân lại:
solve.layers.determinant = Lớp từ {input} đến {output} có định thức {value}.
solve.layers.chain = Luồng là hợp của nhiều lớp nên ma trận Jacobi của nó là tích các ma trận Jacobi của
  từng lớp (quy tắc dây chuyền). Định thức của cả luồng bằng tích các định thức của chúng.
solve.layers.one = Lớp từ {input} đến {output}:
solve.layers.undo = Luồng là hợp của nhiều lớp. Hãy gỡ các lớp theo thứ tự ngược lại, lớp cuối trước.
solve.det.shift = Mỗi hàng và mỗi cột của ma trận Jacobi có đúng một phần tử khác không. Các hàng của nó là các hàng của một
  ma trận chéo, trong đó hàng ở đầu mút được chuyển qua $D - 1$ hàng còn lại; mỗi lần đổi chỗ như thế đổi dấu định thức.
solve.inverse.shift.start = Mỗi tọa độ chỉ đọc một tọa độ của $\mathbf z$, nên giải được từng phương trình riêng:
solve.inverse.shift = Đầu mút kia giải cũng như vậy. Vậy các tọa độ được đưa về lại một chỗ:
solve.det.reversal = Mỗi hàng và mỗi cột của ma trận Jacobi có đúng một phần tử khác không, nằm trên đường chéo phụ.
  Đảo thứ tự $D$ tọa độ cần $\frac{D \left(D - 1\right)}{2}$ lần đổi chỗ hai tọa độ kề nhau, mỗi lần đổi dấu
  định thức.
solve.inverse.back = Đảo thứ tự hai lần thì được lại chính thứ tự ấy, nên khi đếm chỉ số ngược lại ta được
solve.inverse.trivial = Phương trình {equation} cho
solve.inverse.readOff = Mỗi phương trình cho ngay một tọa độ:
solve.inverse.equationPut = Thay kết quả đó vào phương trình tiếp theo, {equation}, rồi giải theo {unknown}.
solve.inverse.putIn = Thay các tọa độ nay đã biết vào những tọa độ còn lại, chỉ còn {known}:
solve.inverse.inOrder = Thay các tọa độ đã biết vào bộ điều kiện thì công thức này cho lần lượt từng tọa độ, từ đầu đến
  cuối. Chưa tìm được một công thức chung cho mọi tọa độ.
solve.inverse.inOrder.direct = Trong công thức này chỉ có các tọa độ đã biết, nên nó cho lần lượt từng tọa độ, từ đầu
  đến cuối. Chưa tìm được một công thức chung cho mọi tọa độ.
solve.inverse.none = Không tìm được công thức cho hàm ngược. Khi cần, hãy giải hệ phương trình bằng số với
  phương pháp Newton.
solve.inverse.increasing = Bộ biến đổi tăng ngặt theo $z_i$, vì đạo hàm {slope} của nó dương.
solve.inverse.decreasing = Bộ biến đổi giảm ngặt theo $z_i$, vì đạo hàm {slope} của nó âm.
solve.inverse.monotone = Đạo hàm của bộ biến đổi theo $z_i$ là {slope}. Tại mọi điểm đã thử nó có cùng một dấu;
  nếu ở đâu cũng vậy thì bộ biến đổi đơn điệu ngặt theo $z_i$.
solve.inverse.increasing.pieces = Xem $x_i$ là hàm của $z_i$ thì nó tăng ngặt: ở đâu có đạo hàm, đạo hàm ấy là {slope} và dương,
  và không khúc nào kết thúc cao hơn chỗ khúc sau bắt đầu.
solve.inverse.decreasing.pieces = Xem $x_i$ là hàm của $z_i$ thì nó giảm ngặt: ở đâu có đạo hàm, đạo hàm ấy là {slope} và âm,
  và không khúc nào kết thúc thấp hơn chỗ khúc sau bắt đầu.
solve.inverse.increasing.bounded = Xem $x_i$ là hàm của $z_i$ thì nó tăng ngặt, vì đạo hàm {slope} của nó dương: đạo hàm ấy nằm
  giữa {lower} và {upper}.
solve.inverse.decreasing.bounded = Xem $x_i$ là hàm của $z_i$ thì nó giảm ngặt, vì đạo hàm {slope} của nó âm: đạo hàm ấy nằm
  giữa {lower} và {upper}.
solve.inverse.increasing.direct = Xem $x_i$ là hàm của $z_i$ thì nó tăng ngặt, vì đạo hàm {slope} của nó dương.
solve.inverse.decreasing.direct = Xem $x_i$ là hàm của $z_i$ thì nó giảm ngặt, vì đạo hàm {slope} của nó âm.
solve.inverse.monotone.direct = Đạo hàm của $x_i$ theo $z_i$ là {slope}. Tại mọi điểm đã thử nó có cùng một dấu;
  nếu ở đâu cũng vậy thì $x_i$ đơn điệu ngặt theo $z_i$.
solve.inverse.stepwise = Khi tính đến $z_i$, mọi thứ khác trong phương trình này đều đã biết, nên nó cho lần
  lượt các tọa độ, từ đầu đến cuối. Chưa xác nhận được một công thức chung cho tất cả.
solve.inverse.stepwise.direct = Khi tính đến $z_i$, mọi thứ khác trong phương trình này đều đã biết, nên nó
  cho lần lượt các tọa độ, từ đầu đến cuối. Chưa xác nhận được một công thức chung cho tất cả.
solve.inverse.bisection = Khi đó nó nhận mỗi giá trị nhiều nhất một lần, và luồng có hàm ngược. Ở đây chưa tìm
  được công thức nào bằng hàm sơ cấp cho hàm ngược ấy. Muốn tính $z_i$ từ $x_i$ (khi ấy mọi thứ khác trong
  phương trình đều đã biết), hãy tìm một giá trị của $z_i$ cho kết quả nhỏ hơn $x_i$ và một giá trị cho kết
  quả lớn hơn, rồi chia đôi đoạn giữa hai giá trị ấy cho đến khi đủ nhỏ (phương pháp chia đôi); khi đoạn đã
  nhỏ thì phương pháp Newton nhanh hơn.
solve.inverse.table = Vài giá trị của tọa độ đầu, đã làm tròn; đọc từ phải sang trái, chúng cho chỗ bắt đầu chia đôi:

# Một bước giải.
solve.step.subtract = Trừ {what} ở hai vế:
solve.step.add = Cộng {what} vào hai vế:
solve.step.divide = Chia hai vế cho {what}:
solve.step.dividePositive = Chia hai vế cho {what} (luôn dương):
solve.step.divideNegative = Chia hai vế cho {what} (luôn âm):
solve.step.divideNonzero = Chia hai vế cho {what} (luôn khác không):
solve.step.divideWhere = Chia hai vế cho {what}. Bước này và những gì suy ra từ nó chỉ đúng ở nơi {what} khác
  không:
solve.step.multiply = Nhân hai vế với {what}:
solve.step.negate = Đổi dấu hai vế:
solve.step.invert = Lấy nghịch đảo hai vế:
solve.step.apply = Lấy hàm ngược {function} ở hai vế:
solve.step.apply.unit = Hai vế nằm giữa $-1$ và $1$. Lấy hàm ngược {function}:
solve.step.apply.arcsine = Hai vế nằm giữa $-1$ và $1$, còn {what} nằm giữa $-\frac{\pi}{2}$ và
  $\frac{\pi}{2}$. Lấy hàm ngược {function}:
solve.step.apply.arccosine = Hai vế nằm giữa $-1$ và $1$, còn {what} nằm giữa 0 và $\pi$. Lấy hàm ngược
  {function}:
solve.step.apply.arcosh = Hai vế không nhỏ hơn 1, còn {what} không âm. Lấy hàm ngược {function}:
solve.step.apply.share = Hai vế nằm giữa 0 và 1. Lấy hàm ngược {function}:
solve.step.apply.quarter = Hai vế nằm giữa $-\frac{\pi}{2}$ và $\frac{\pi}{2}$. Lấy hàm ngược
  {function}:
solve.step.apply.half = Hai vế nằm giữa 0 và $\pi$. Lấy hàm ngược {function}:
solve.step.branch = Có nhiều giá trị ứng với {function}; {what} là giá trị nằm trong khoảng ở đây:
solve.step.log = Hai vế đều dương. Lấy logarit hai vế:
solve.step.logBase = Hai vế đều dương. Lấy logarit cơ số {base}:
solve.step.exp = Lấy hàm mũ hai vế:
solve.step.square = Bình phương hai vế:
solve.step.squareRoot = Hai vế đều không âm. Bình phương hai vế:
solve.step.odd = Vế phải là hàm lẻ: ẩn nhân với một hàm của bình phương của nó. Ký hiệu bình phương đó là
  {letter}:
solve.step.oddBack = Chia phương trình trước khi bình phương cho {what}; bình phương trong đó nay đã biết:
solve.step.erf = Hai vế nằm giữa $-1$ và $1$. Khử hàm lỗi bằng phân vị của phân phối chuẩn:
solve.step.softplus = Hai vế đều dương. Lấy hàm ngược của softplus:
solve.step.raise = Nâng hai vế lên lũy thừa {power}:
solve.step.raise.positive = Nâng hai vế lên lũy thừa {power}. Vì {what} dương nên lấy căn dương:
solve.step.raise.positive.where = Nâng hai vế lên lũy thừa {power}. Ở nơi {what} dương thì lấy căn dương:
solve.step.raise.negative = Nâng hai vế lên lũy thừa {power}. Vì {what} âm nên lấy căn âm:
solve.step.raise.negative.where = Nâng hai vế lên lũy thừa {power}. Ở nơi {what} âm thì lấy căn âm:
solve.step.rootTwo = Lấy căn bậc hai hai vế:
solve.step.rootTwo.positive = Lấy căn bậc hai hai vế. Vì {what} dương nên lấy căn dương:
solve.step.rootTwo.positive.where = Lấy căn bậc hai hai vế. Ở nơi {what} dương thì lấy căn dương:
solve.step.rootTwo.negative = Lấy căn bậc hai hai vế. Vì {what} âm nên lấy căn âm:
solve.step.rootTwo.negative.where = Lấy căn bậc hai hai vế. Ở nơi {what} âm thì lấy căn âm:
solve.step.rootThree = Lấy căn bậc ba hai vế:
solve.step.rootThree.positive = Lấy căn bậc ba hai vế:
solve.step.rootThree.positive.where = Lấy căn bậc ba hai vế:
solve.step.rootThree.negative = Lấy căn bậc ba hai vế:
solve.step.rootThree.negative.where = Lấy căn bậc ba hai vế:
solve.step.root = Lấy căn bậc {order} hai vế:
solve.step.root.positive = Lấy căn bậc {order} hai vế. Vì {what} dương nên lấy căn dương:
solve.step.root.positive.where = Lấy căn bậc {order} hai vế. Ở nơi {what} dương thì lấy căn dương:
solve.step.root.negative = Lấy căn bậc {order} hai vế. Vì {what} âm nên lấy căn âm:
solve.step.root.negative.where = Lấy căn bậc {order} hai vế. Ở nơi {what} âm thì lấy căn âm:
solve.step.absPositive = {what} dương nên bỏ được dấu giá trị tuyệt đối:
solve.step.absNegative = {what} âm nên giá trị tuyệt đối là số đối của nó:
solve.step.absPositive.where = Ở nơi {what} dương thì bỏ được dấu giá trị tuyệt đối:
solve.step.absNegative.where = Ở nơi {what} âm thì giá trị tuyệt đối là số đối của nó:
solve.step.collect = Gộp các số hạng:
solve.step.collectPart = Chuyển các số hạng chứa {part} về một vế:
solve.step.fraction = Nhân với mẫu, gộp các số hạng chứa {part} rồi chia cho hệ số của nó:
solve.step.clear = Nhân hai vế với {what} rồi chuyển hết về một vế:
solve.step.quadraticLarger = Đây là phương trình bậc hai theo {part}; lấy nghiệm lớn hơn:
solve.step.quadraticSmaller = Đây là phương trình bậc hai theo {part}; lấy nghiệm nhỏ hơn:
solve.step.quadratic = Đây là phương trình bậc hai theo {part}; nghiệm thích hợp là
solve.step.abbreviate = Đặt {letter} là phần đã biết:
solve.step.abbreviateBack = Thay {letter} trở lại:
solve.step.substitute = Đặt {letter} là biểu thức mà mọi thứ còn lại viết được qua nó:
solve.step.substituteBack = Thay {letter} trở lại:
solve.step.inLetter = Khi đó phương trình trở thành:
solve.step.isolate = Để riêng căn ở một vế:
solve.step.multiplyOut = Khai triển rồi chuyển mọi hạng tử chứa {unknown} về một vế:
solve.step.pieces = Vế phải được cho theo từng khúc:
solve.step.piecesSolved = Vế phải đơn điệu ngặt nên có thể giải riêng từng khúc. Muốn biết dùng khúc nào, hãy
  so vế trái với giá trị của vế phải tại ranh giới:
solve.step.piecesSolved.increasing = Vế phải tăng ngặt: độ dốc của mọi khúc đều dương, và không khúc nào kết
  thúc cao hơn chỗ khúc sau bắt đầu. Do đó có thể giải riêng từng khúc. Muốn biết dùng khúc nào, hãy so vế
  trái với giá trị của vế phải tại ranh giới:
solve.step.piecesSolved.decreasing = Vế phải giảm ngặt: độ dốc của mọi khúc đều âm, và không khúc nào kết thúc
  thấp hơn chỗ khúc sau bắt đầu. Do đó có thể giải riêng từng khúc. Muốn biết dùng khúc nào, hãy so vế trái
  với giá trị của vế phải tại ranh giới:
solve.step.groups = Giải riêng cho từng nhóm tọa độ:
solve.step.group = Đề bài cho
solve.step.groupSolved = Giải theo $z_i$

# Định thức.
solve.det.matrixTriangular = Không tọa độ nào phụ thuộc tọa độ đứng sau, nên ma trận Jacobi là tam giác dưới. Viết
  ra cho {dimension} tọa độ:
solve.det.matrixUpper = Không tọa độ nào phụ thuộc tọa độ đứng trước, nên ma trận Jacobi là tam giác trên. Viết
  ra cho {dimension} tọa độ:
solve.det.matrix = Ma trận Jacobi viết ra cho {dimension} tọa độ:
solve.det.matrix.one = Ma trận Jacobi chỉ có một phần tử:
solve.det.slope = Những gì bộ điều kiện đưa ra không phụ thuộc $z_i$, nên trên đường chéo của ma trận Jacobi
  là đạo hàm của bộ biến đổi:
solve.det.slope.direct = Trên đường chéo của ma trận Jacobi là đạo hàm của từng tọa độ theo biến của chính
  nó:
solve.det.product = Định thức là
solve.det.factors = Ma trận là một tích, và định thức của tích bằng tích các định thức; định thức của ma trận tam giác
  là tích các phần tử trên đường chéo:
solve.det.triangular = Định thức của ma trận tam giác là tích các phần tử trên đường chéo:
solve.det.named = Gọi $d_i$ là các phần tử trên đường chéo, $\frac{\partial x_i}{\partial z_i}$:
solve.det.long = Không tọa độ nào phụ thuộc tọa độ đứng sau, nên ma trận Jacobi là tam giác dưới.
solve.det.identityFirst = Các đường kẻ chia ma trận thành bốn khối. Các tọa độ giữ nguyên cho khối đơn vị ở
  góc trên bên trái và khối không ở góc trên bên phải; các tọa độ còn lại không phụ thuộc lẫn nhau nên
  khối ở góc dưới bên phải là ma trận chéo.
solve.det.identityLast = Các đường kẻ chia ma trận thành bốn khối. Các tọa độ giữ nguyên cho khối đơn vị ở
  góc dưới bên phải và khối không ở góc dưới bên trái; các tọa độ còn lại không phụ thuộc lẫn nhau nên
  khối ở góc trên bên trái là ma trận chéo.
solve.det.couplingFirst = {bound} tọa độ đầu giữ nguyên nên cho khối đơn vị ở góc trên bên trái của ma trận Jacobi và khối
  không ở góc trên bên phải; các tọa độ còn lại không phụ thuộc lẫn nhau nên khối ở góc dưới bên phải là ma trận chéo, với
  các phần tử {entry}.
solve.det.couplingLast = {bound} tọa độ đầu không phụ thuộc lẫn nhau nên cho một khối chéo ở góc trên bên trái của ma trận
  Jacobi, với các phần tử {entry}; các tọa độ còn lại giữ nguyên nên cho khối không ở góc dưới bên trái và khối đơn vị
  ở góc dưới bên phải.
solve.det.blocks = Một khối ngoài đường chéo bằng không, nên định thức là tích các định thức của hai khối
  trên đường chéo:
solve.planar.vectors = Đây là luồng phẳng: mọi điểm dời theo cùng một hướng, một đoạn chỉ phụ thuộc một
  hình chiếu. Với các vectơ
solve.planar.form = luồng được viết thành
solve.planar.kept = Mọi điểm được dời theo hướng {direction}, một đoạn chỉ phụ thuộc hình chiếu {projection} của nó.
  Vì {inner} nên phép dời giữ nguyên hình chiếu:
solve.planar.subtract = Vậy đoạn dời tính được từ $\mathbf x$, chỉ cần trừ nó đi:
solve.planar.project = Mọi điểm được dời theo hướng {direction}, một đoạn chỉ phụ thuộc hình chiếu
  {projection} của nó. Phép dời làm thay đổi hình chiếu, vì {inner}. Xét số ấy trước và sau phép dời:
solve.planar.shifted = Mọi điểm được dời theo hướng {direction}, một đoạn chỉ phụ thuộc hình chiếu
  {projection} của nó. Phép dời làm thay đổi hình chiếu, vì {inner}. Xét số ấy, kể cả số hạng cộng thêm, trước
  và sau phép dời:
solve.planar.rest = Biết {unknown} thì biết đoạn dời, chỉ cần trừ nó đi:
solve.planar.rest.open = Biết {unknown} thì biết đoạn dời; trừ đoạn dời ấy khỏi $\mathbf x$ thì còn lại $\mathbf z$:
solve.planar.jacobian = Ma trận Jacobi là ma trận đơn vị cộng với tích của đạo hàm của đoạn dời và một ma trận
  hạng một:
solve.planar.lemma = Theo bổ đề định thức ma trận, với {inner},
solve.shared.sum = Mọi thành phần dùng chung một số. Gọi số ấy là {letter}:
solve.shared.total = Cộng các thành phần lại, chỉ còn một phương trình theo {letter}:
solve.shared.weighted = Nhân thành phần $x_i$ với {weight} rồi cộng lại, chỉ còn một phương trình theo {letter}:
solve.shared.divide = Chia hai vế cho {factor}:
solve.shared.back = Biết {letter} rồi thì giải được từng thành phần:
solve.shared.lemma = Ma trận Jacobi là ma trận đường chéo cộng với một ma trận hạng một. Theo bổ đề định thức ma
  trận,
solve.scalar.equation = Chỉ còn lại một phương trình giữa hai số:
solve.scalar.solve = Giải phương trình này theo {unknown}.
solve.scalar.increasing = Đạo hàm của vế phải theo {unknown} là {slope}, luôn dương. Vì vậy vế phải tăng ngặt và
  nhận mỗi giá trị nhiều nhất một lần. Ở đây chưa tìm được công thức nào bằng hàm sơ cấp cho {unknown}. Muốn
  tính {unknown}, hãy tìm một điểm mà vế phải còn nhỏ hơn {known} và một điểm mà nó đã lớn hơn, rồi chia đôi đoạn giữa hai
  điểm ấy cho đến khi đủ nhỏ (phương pháp chia đôi); khi đoạn đã nhỏ thì phương pháp Newton nhanh hơn.
solve.scalar.decreasing = Đạo hàm của vế phải theo {unknown} là {slope}, luôn âm. Vì vậy vế phải giảm ngặt và
  nhận mỗi giá trị nhiều nhất một lần. Ở đây chưa tìm được công thức nào bằng hàm sơ cấp cho {unknown}. Muốn
  tính {unknown}, hãy tìm một điểm mà vế phải còn nhỏ hơn {known} và một điểm mà nó đã lớn hơn, rồi chia đôi đoạn giữa hai
  điểm ấy cho đến khi đủ nhỏ (phương pháp chia đôi); khi đoạn đã nhỏ thì phương pháp Newton nhanh hơn.
solve.scalar.open = Đạo hàm của vế phải theo {unknown} là {slope}. Ở đây chưa tìm được công thức nào bằng hàm sơ cấp
  cho {unknown}; nơi nào luồng khả nghịch thì tính {unknown} từ {known} bằng phương pháp chia đôi hoặc phương
  pháp Newton.
solve.scalar.table = Vài giá trị, đã làm tròn; đọc từ phải sang trái, chúng cho chỗ bắt đầu chia đôi:
solve.radial.origin = Mọi điểm ở lại trên tia từ gốc tọa độ qua nó, chỉ khoảng cách đến gốc thay đổi. Gọi khoảng
  cách trước và sau là
solve.radial.centre = Mọi điểm ở lại trên tia từ điểm {centre} qua nó, chỉ khoảng cách đến điểm ấy thay đổi. Gọi
  khoảng cách trước và sau là
solve.radial.distance = Luồng biến khoảng cách thành
solve.radial.rest.factor = Vectơ tính từ tâm đã được nhân với một số mà nay đã biết; chia cho số đó:
solve.radial.rest = Điểm $\mathbf z$ nằm trên tia đi qua $\mathbf x$, ở khoảng cách ban đầu:
solve.radial.jacobian = Ma trận Jacobi là bội của ma trận đơn vị cộng tích của một cột và một hàng dọc theo tia:
solve.radial.stretch = Dọc theo tia, luồng giãn độ dài với hệ số {along}, đạo hàm của khoảng cách mới theo {radius}.
  Vuông góc với tia, theo {directions|hướng|mọi hướng} còn lại, luồng giãn độ dài với hệ số {across}, tỉ số hai
  khoảng cách.
solve.radial.determinant = Các hướng ấy vuông góc với nhau nên định thức là tích các hệ số giãn:
solve.det.negative = Mọi thừa số đều âm nên dấu của định thức là dấu của $(-1)^D$: với $D$ lẻ, luồng đảo
  hướng không gian.
solve.remark.volume.one = Giá trị tuyệt đối của định thức bằng 1 ở mọi nơi: luồng dời các điểm
  nhưng giữ nguyên mọi thể tích.
solve.remark.volume = Giá trị tuyệt đối của định thức như nhau ở mọi nơi: luồng nhân mọi thể tích
  với {factor}.
solve.remark.missing = Định thức không phụ thuộc {names}.
solve.remark.local.forward = Chiều xuôi mang tính cục bộ: $x_i$ chỉ cần {needs}. Chiều ngược thì
  không: $z_i$ cần tất cả $x_1, \dots, x_i$.
solve.remark.local.inverse = Chiều ngược mang tính cục bộ: $z_i$ chỉ cần {needs}. Chiều xuôi thì
  không: $x_i$ cần tất cả $z_1, \dots, z_i$.
solve.remark.kinks = Nơi $z_i$ có giá trị {places}, hai khúc có độ dốc khác nhau gặp nhau; ở đó không có đạo
  hàm. Những gì viết dưới đây đúng ở mọi nơi khác.
solve.remark.kinks.zeros = Tại các nghiệm của {zeros} có thể không có đạo hàm. Những gì viết dưới đây đúng ở
  mọi nơi khác.
solve.remark.kinks.other = Có thể không có đạo hàm ở nơi hai khúc gặp nhau, nơi số lớn nhất hay nhỏ nhất đổi,
  hay nơi biểu thức trong dấu giá trị tuyệt đối hoặc dưới dấu căn triệt tiêu. Những gì viết dưới đây đúng ở
  mọi nơi khác.
solve.table.parameter = Trong bảng này tham số {name} có giá trị {value}.
solve.check.forward = Đề bài yêu cầu thử lại với {point}. Hàm thuận đưa điểm này đến
solve.check.back = Công thức của hàm ngược đưa ảnh ấy về đúng điểm ban đầu:
solve.sigmoid = Dùng hàm sigmoid {sigmoid} thì viết gọn được
solve.planar.entries = Viết ra từng phần tử:
solve.logdet = Lấy logarit của giá trị tuyệt đối:

"""##,
    "report.css": ##"""
/* One sheet for every page. Colours only through variables; dark mode and print redefine the
   variables, never the rules. */

:root {
  --paper: #fdfcfa;
  --ink: #1f2328;
  --soft: #5d666e;
  --line: #e4e0d8;
  --card: #fff;
  --well: #f3f1ec;
  --accent: #2f5d8a;
  --right: #18794e;
  --right-bg: #e9f6ee;
  --wrong: #b3261e;
  --wrong-bg: #fcecea;
  --part: #8a5b00;
  --part-bg: #fdf3d8;
  --look: #6d42a6;
  --look-bg: #f3ecfb;
  --wait: #57606a;
  --wait-bg: #e6e9ed;
  --surface: var(--paper);
  --measure: 46rem;
  --serif: "Source Serif 4", "Charter", "Noto Serif", Georgia, serif;
  --sans: system-ui, "Inter", "Noto Sans", sans-serif;
  --mono: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  color-scheme: light dark;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c;
    --ink: #e6e3dd;
    --soft: #a0aab3;
    --line: #2e343b;
    --card: #1c2026;
    --well: #242a31;
    --accent: #8ab8e6;
    --right: #6fcf97;
    --right-bg: #17301f;
    --wrong: #ff9a90;
    --wrong-bg: #43201d;
    --part: #e9c46a;
    --part-bg: #352b12;
    --look: #c9a6f5;
    --look-bg: #2d2240;
    --wait: #a9b3bd;
    --wait-bg: #313942;
  }
}

@media print {
  :root {
    --paper: #fff;
    --card: #fff;
    --ink: #000;
    --soft: #444;
    --line: #bbb;
    color-scheme: light;
  }
}

* { box-sizing: border-box; }

html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }

body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 17px/1.6 var(--serif);
  overflow-wrap: break-word;
}

main, header.page, footer {
  max-width: var(--measure);
  margin: 0 auto;
  padding: 0 1.25rem;
}

.class { --measure: 58rem; }

h1 { font-size: 1.55rem; line-height: 1.25; margin: 0 0 .2rem; text-wrap: balance; }
h2, h3, h4 { line-height: 1.35; }
.problem > h2 { font-size: 1.3rem; margin: 2.2rem 0 .2rem; }
.card h2, .card > header :is(h2, h3) { font-size: 1.12rem; margin: 0; }
.caption { font: 600 .92rem/1.4 var(--sans); margin: 1rem 0 .3rem; color: var(--soft); }
p { margin: .6rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
  border-radius: .2rem;
}

/* The head of a page: who, the marks, and a bar of what they are made of. */

header.page {
  display: grid;
  grid-template-columns: 1fr auto;
  gap: .9rem 1rem;
  align-items: end;
  padding-top: 2.2rem;
  padding-bottom: 1.1rem;
}
header.page > div { min-width: 0; }
.who { color: var(--soft); font: .92rem/1.5 var(--sans); }
.who strong { color: var(--ink); font-weight: 600; }
.total { text-align: right; line-height: 1; font-family: var(--sans); font-variant-numeric: tabular-nums; white-space: nowrap; }
.total b { font-size: 2.3rem; letter-spacing: -.02em; }
.total span { color: var(--soft); }
.note { grid-column: 1 / -1; margin: 0; font: .92rem/1.5 var(--sans); color: var(--soft); }
header.page .bar { grid-column: 1 / -1; }

.bar { display: flex; gap: 2px; height: .55rem; border-radius: 9px; overflow: hidden; background: var(--card); }
.bar i { display: block; min-width: 2px; background: var(--wait-bg); }
.bar .right { background: var(--right); }
.bar .part { background: var(--part); }
.bar .wrong { background: var(--wrong); }
.bar .lost { background: var(--wrong-bg); box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--wrong) 35%, transparent); }
.bar .wait {
  background: repeating-linear-gradient(-45deg, var(--wait-bg) 0 4px, color-mix(in srgb, var(--wait) 45%, var(--wait-bg)) 4px 6px);
}

/* Cards: one per part. */

.card {
  --surface: var(--card);
  background: var(--card);
  border: 1px solid var(--line);
  border-left: .35rem solid var(--tone, var(--accent));
  border-radius: .6rem;
  padding: 1rem 1.2rem 1.1rem;
  margin: 1rem 0;
}
.right { --tone: var(--right); --tone-bg: var(--right-bg); }
.wrong { --tone: var(--wrong); --tone-bg: var(--wrong-bg); }
.part { --tone: var(--part); --tone-bg: var(--part-bg); }
.look { --tone: var(--look); --tone-bg: var(--look-bg); }
.wait, .none { --tone: var(--wait); --tone-bg: var(--wait-bg); }
.card > :last-child { margin-bottom: 0; }
.card > header { display: flex; gap: .3rem .7rem; align-items: center; flex-wrap: wrap; }
.card > header .marks { margin-left: auto; font: 600 .95rem var(--sans); font-variant-numeric: tabular-nums; color: var(--soft); }
.chip {
  font: 600 .8rem/1.5 var(--sans);
  padding: .1rem .6rem;
  border-radius: 99px;
  white-space: nowrap;
  display: inline-flex;
  gap: .4em;
  align-items: center;
  background: var(--tone-bg, var(--wait-bg));
  color: var(--tone, var(--wait));
}

/* What a student claims, and what is said about it. */

.scroll { overflow-x: auto; overflow-y: hidden; max-width: 100%; }
.prompt { color: var(--soft); font-size: .97em; }
.prompt > :first-child { margin-top: .3rem; }
.answer { padding: .3rem .1rem; margin: .2rem 0; }
.answer math { font-size: 1.12em; }
.said p:first-child { font-size: 1em; }
.right .said { color: var(--soft); font-size: .95em; }
.evidence, .spots, .response, .comment { border-top: 1px dashed var(--line); margin-top: .8rem; padding-top: .1rem; }
.comment > div { border-left: 3px solid var(--accent); padding-left: .9rem; }
.quote > :first-child, .comment > div > :first-child { margin-top: 0; }
.quote > :last-child, .comment > div > :last-child { margin-bottom: 0; }
.where { color: var(--soft); font: .83rem/1.5 var(--sans); margin: .5rem 0 0; }

/* A line of the file with the caret under what could not be read. */

.source {
  --surface: var(--well);
  font: .86rem/1.5 var(--mono);
  background: var(--well);
  border-radius: .4rem;
  padding: .6rem .8rem;
  margin: .3rem 0 0;
  white-space: pre;
  tab-size: 4;
}
.source mark { background: none; color: inherit; text-decoration: underline wavy var(--wrong) 1px; text-underline-offset: .25em; }
.source .blank { color: transparent; user-select: none; }
.source .caret { color: var(--wrong); font-weight: 700; }
.spots p { margin: .25rem 0 .6rem; }

/* Tables. */

table { border-collapse: collapse; font: .9rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
th { font-weight: 600; color: var(--soft); text-align: left; }
th, td { padding: .32rem .7rem .32rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
tr > :last-child { padding-right: 0; }
tbody tr:last-child > * { border-bottom: 0; }
.card table { width: 100%; }
.n { text-align: right; white-space: nowrap; }
.n + :not(.n) { padding-left: .5rem; }
.n small { color: var(--soft); font-size: .85em; font-weight: 400; }
tbody th { font-weight: 400; color: var(--ink); }
.evidence table { width: auto; }
.evidence .n { min-width: 3.4rem; }
.evidence td:not([colspan="1"]) { text-align: center; }
.evidence tbody th, .evidence thead th:first-child { padding-right: 1.6rem; }
.good { color: var(--right); font-weight: 600; }
.bad { color: var(--wrong); font-weight: 600; }
.good math, .bad math { font-weight: inherit; }

/* The class page. */

.eyes { list-style: none; margin: .4rem 0 0; padding: 0; }
.eyes > li { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); font: .92rem/1.5 var(--sans); }
.eyes > li:last-child { border-bottom: 0; }
.eyes > li > * { min-width: 0; }
.eyes ul { list-style: none; margin: 0; padding: 0; }
.chart { max-width: 34rem; margin: .6rem auto 0; }
.chart svg { display: block; width: 100%; height: auto; }
.chart text { font: 11px var(--sans); fill: var(--soft); text-anchor: middle; }
.chart rect { fill: var(--accent); }
.chart line { stroke: var(--line); }
.parts td:nth-child(2) { width: 50%; min-width: 6rem; }
.parts .bar { height: .7rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .6rem 0 0; padding: 0; list-style: none; font: .83rem/1.5 var(--sans); color: var(--soft); }
.legend .bar { display: inline-block; width: 1.1rem; height: .55rem; vertical-align: .02em; margin-right: .35rem; }
.legend .bar i { height: 100%; }
.mistakes td:first-child { min-width: 9rem; }
.part-name { white-space: nowrap; }
.students td, .students th { white-space: nowrap; }
.students .name { white-space: normal; min-width: 8rem; }
.students .sign { color: var(--tone); font-weight: 700; padding-right: .25rem; }
.students tbody tr:hover { background: var(--well); }
.students .n:last-child { font-weight: 600; }

/* Drawings: side by side where there is room. */

.pictures { display: flex; flex-wrap: wrap; justify-content: center; gap: .6rem 1.2rem; margin: 1rem 0 0; }
.pictures svg { display: block; flex: 1 1 15rem; max-width: min(100%, 22rem); height: auto; align-self: flex-start; }
.pictures figcaption { flex: 1 0 100%; font: .83rem/1.5 var(--sans); color: var(--soft); text-align: center; text-wrap: balance; }

/* Solutions: what is left for the reader to write. */

.room { border: 1px dashed var(--line); border-radius: .4rem; min-height: 7rem; padding: .5rem .9rem; color: var(--soft); }
.room p { margin: 0; }
.derivation > :last-child { margin-bottom: 0; }
.derivation table { display: block; overflow-x: auto; width: fit-content; max-width: 100%; margin: .6rem auto; }
.pieces { display: flex; flex-wrap: wrap; justify-content: center; align-items: center; column-gap: 2.2em; }
.pieces > math[display="block"] { margin: 0; }
.derivation :is(th, td) { padding-right: 1.6rem; }

/* Handouts and students' own words. */

details { margin: 1rem 0; font-size: .97em; }
summary { cursor: pointer; font: 600 .92rem/1.5 var(--sans); color: var(--soft); width: fit-content; }
.statement { border-left: 3px solid var(--line); padding: .1rem 0 .1rem 1rem; margin-top: .5rem; }
.statement :is(h2, h3, h4, h5, h6), .quote :is(h2, h3, h4, h5, h6) { font-size: 1em; margin: 1rem 0 .4rem; }
blockquote { margin: .6rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
code { font: .86em var(--mono); background: var(--well); border-radius: .25rem; padding: .05em .3em; }
pre { font: .86rem/1.5 var(--mono); background: var(--well); border-radius: .4rem; padding: .6rem .8rem; overflow-x: auto; }
pre code { background: none; padding: 0; font: inherit; }
.prompt :is(h2, h3, h4, h5, h6) { font-size: 1em; margin: .6rem 0; }
:is(.statement, .prompt, .quote, .comment, .said) table { display: block; overflow-x: auto; width: fit-content; max-width: 100%; }
:is(.statement, .quote, .comment) td { padding-left: .4rem; }

/* Maths. Wide displays scroll within their own box, the page never does; a shadow at an edge says
   that there is more. */

.scroll, math[display="block"] {
  --shadow: color-mix(in srgb, var(--ink) 22%, transparent);
  background:
    linear-gradient(to right, var(--surface) 50%, transparent) left / .9rem 100% no-repeat local,
    linear-gradient(to left, var(--surface) 50%, transparent) right / .9rem 100% no-repeat local,
    linear-gradient(to right, transparent 2px, var(--shadow) 2px, transparent) left / .6rem 100% no-repeat scroll,
    linear-gradient(to left, transparent 2px, var(--shadow) 2px, transparent) right / .6rem 100% no-repeat scroll;
  background-color: var(--surface);
}
.whole { white-space: nowrap; }
math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", math; font-size: 1.06em; }
th math, td math { font-size: 1em; }
math[display="block"] { display: block math; max-width: 100%; overflow-x: auto; overflow-y: hidden; padding: .25rem 0; margin: .35rem 0; }
.scroll math[display="block"] { background: none; width: max-content; min-width: 100%; max-width: none; overflow: visible; }
mtable.aligned mtd, mtable.cases mtd { padding-top: .25em; padding-bottom: .25em; }
mtable.aligned mtd:nth-child(odd) { text-align: right; padding-right: 0; }
mtable.aligned mtd:nth-child(even) { text-align: left; padding-left: 0; }
mtable.cases mtd { text-align: left; }
mrow.boxed { border: 1px solid currentColor; padding: .25em .4em; }
.unknown, merror { color: var(--wrong); font-family: var(--mono); font-size: .86em; border: 0; background: none; }

footer {
  color: var(--soft);
  font: .8rem/1.6 var(--sans);
  border-top: 1px solid var(--line);
  margin-top: 2rem;
  padding-top: .8rem;
  padding-bottom: 2rem;
}

.visually-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (max-width: 34rem) {
  body { font-size: 16px; }
  main, header.page, footer { padding-left: .9rem; padding-right: .9rem; }
  header.page { grid-template-columns: 1fr; padding-top: 1.4rem; }
  .total { text-align: left; }
  .card { padding: .85rem .9rem .95rem; }
  .eyes > li { grid-template-columns: 1fr; }
  .parts td:nth-child(2) { width: 30%; }
}

@media print {
  body { font-size: 11pt; }
  /* What stands at the foot of the screen heads the first page: at the end it might get a page of its own. */
  body { position: relative; }
  header.page { padding-top: 2rem; }
  footer { position: absolute; top: 0; left: 0; right: 0; max-width: none; margin: 0; padding: 0; border: 0; font-size: .72rem; }
  /* A card goes on over the end of a page; what must not be torn are its lines, formulas, rows and pictures. */
  .card { break-inside: auto; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .pictures, .chart, math[display="block"], tr, li, .answer, .said p, .legend { break-inside: avoid; }
  .card > header, .caption, h2, h3, summary { break-after: avoid; }
  .derivation p:has(+ math[display="block"]), .derivation p:has(+ .pieces), .derivation p:has(+ p) { break-after: avoid; }
  .derivation .pieces, .evidence table { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 2; widows: 2; }
  main, header.page { max-width: none; padding-left: 0; padding-right: 0; }
  /* Plots share a row; what stands alone in one has its caption beside it. */
  .figures { display: flex; flex-wrap: wrap; justify-content: center; align-items: flex-start; gap: .6rem 1.2rem; margin-top: .6rem; }
  .solution .pictures { flex: 1 1 10rem; max-width: 12rem; margin: 0; gap: .4rem 1rem; }
  .solution .pictures:has(svg + svg) { flex: 2 1 20rem; max-width: 24rem; }
  .solution .pictures svg { flex: 1 1 9rem; max-width: 11.5rem; }
  .solution .pictures:is(:only-child, :first-child:not(:has(svg + svg))) { flex: 1 0 100%; max-width: none; flex-wrap: nowrap; align-items: center; }
  .solution .pictures:is(:only-child, :first-child:not(:has(svg + svg))) svg { flex: 0 1 12rem; align-self: center; }
  .solution .pictures:is(:only-child, :first-child:not(:has(svg + svg))) figcaption { flex: 0 1 14rem; text-align: left; }
  .bar, .chip, .chart rect, .pictures svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  details::details-content { content-visibility: visible; height: auto; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .scroll, pre, .source { overflow: visible; }
  pre, .source { white-space: pre-wrap; }
  math[display="block"], .passage > .text, .notes .scroll, .steps .scroll { overflow: visible; }
}

/* A proofread document: the text, and beside it what is known of each statement. */

.verification { --measure: 64rem; }
.tally { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .4rem .6rem; margin: 0; padding: 0; list-style: none; font: .92rem/1.5 var(--sans); }
.tally li, .notes .word { border-radius: .3rem; padding: .05rem .5rem; background: var(--wait-bg); color: var(--wait); }
.tally .s-holds, .notes .s-holds .word { background: var(--right-bg); color: var(--right); }
.tally .s-false, .notes .s-false .word { background: var(--wrong-bg); color: var(--wrong); font-weight: 600; }
.tally .s-undecided, .notes .s-undecided .word { background: var(--look-bg); color: var(--look); }
.tally .s-unread, .notes .s-unread .word { background: var(--part-bg); color: var(--part); }
.passage { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.6rem; }
.passage > .text { min-width: 0; overflow-x: auto; }
.notes { margin: .2rem 0 1rem; padding: 0; list-style: none; font: .85rem/1.5 var(--sans); display: flex; flex-wrap: wrap; gap: .3rem .7rem; align-content: start; align-items: start; min-width: 0; }
.notes li { min-width: 0; max-width: 100%; }
.notes li:not(.s-holds, .s-definition) { flex-basis: 100%; border-left: 3px solid var(--look); padding-left: .6rem; }
.notes li.s-false { border-color: var(--wrong) !important; }
.notes .number { font-variant-numeric: tabular-nums; color: var(--soft); }
.notes .scroll { display: block; overflow-x: auto; margin: .2rem 0; }
.notes .reason { display: block; }
math .s-holds, math .s-definition { padding-bottom: .12em; border-bottom: 1px solid var(--right); }
math .s-definition { border-bottom-color: var(--wait); border-bottom-style: dashed; }
math .s-false { background: var(--wrong-bg); border-bottom: 2px solid var(--wrong); }
math .s-undecided { background: var(--look-bg); border-bottom: 2px dotted var(--look); }
math .s-unread { background: var(--part-bg); border-bottom: 2px dotted var(--part); }
math mtext.mark { background: none; border: 0; font-family: var(--sans); font-size: .6em; vertical-align: super; padding-left: .2em; color: var(--soft); }
math mtext.mark.s-false { color: var(--wrong); font-weight: 700; }
@media (min-width: 62rem) {
  .passage { grid-template-columns: minmax(0, 1fr) 18rem; }
  .passage > .text { grid-column: 1; }
  .passage > .notes { grid-column: 2; margin-top: .8rem; }
}

/* A student's own steps beside a wrong answer. */

.steps { margin: .3rem 0 .8rem; padding: 0; list-style: none; }
.steps li { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr) auto; gap: 0 .5rem; align-items: baseline; padding: .2rem 0; border-top: 1px solid var(--line); }
.steps .sign { color: var(--right); font-weight: 700; }
.steps .s-false .sign { color: var(--wrong); }
.steps .s-undecided .sign, .steps .s-unread .sign { color: var(--look); }
.steps .scroll { overflow-x: auto; }
.steps .place { color: var(--soft); font: .85rem/1.5 var(--sans); }
@media (max-width: 34rem) {
  .steps li { grid-template-columns: 1.6rem minmax(0, 1fr); }
  .steps .place { grid-column: 2; }
}
.steps .reason { grid-column: 2 / -1; color: var(--wrong); font: .9rem/1.5 var(--sans); }
@media print {
  .steps .scroll, .notes .scroll, .passage > .text { overflow: visible; }
}

"""##,
    "solution.html.mustache": ##"""
<!doctype html>
<html lang="{{lang}}">
<head>
{{>head.html}}
<style>
@media print {
  math[display="block"] { overflow: visible; background: none; }
  details::details-content { display: block; content-visibility: visible; }
}
</style>
</head>
<body class="solution">
<header class="page">
<div><h1>{{{title}}}</h1>
<div class="who">{{{kind}}}</div></div>
</header>
<main>
{{#problems}}
<section class="problem">
{{#heading}}
<h2>{{{heading}}}</h2>
{{/heading}}
{{#statement}}
<details>
<summary>{{{statementTitle}}}</summary>
<div class="statement">
{{{statement}}}</div>
</details>
{{/statement}}
{{#sections}}
<section class="card plain">
<header><h{{level}}>{{{title}}}</h{{level}}></header>
<div class="derivation">
{{{body}}}</div>
</section>
{{/sections}}
{{#author}}
<details>
<summary>{{{authorTitle}}}</summary>
<div class="statement">
{{{author}}}</div>
</details>
{{/author}}
</section>
{{/problems}}
</main>
<footer>{{{footer}}}</footer>
</body>
</html>

"""##,
    "solution.md.mustache": ##"""
{{{frontMatter}}}

# {{{title}}} – {{{kind}}}

{{#problems}}
{{#heading}}
## {{{heading}}}

{{/heading}}
{{#flowSettings}}
{{{flowSettings}}}

{{/flowSettings}}
{{#sections}}
{{hashes}} {{{title}}}

{{{body}}}

{{/sections}}
{{/problems}}
{{{pictures}}}

---

{{{footer}}}

"""##,
    "student.html.mustache": ##"""
<!doctype html>
<html lang="{{lang}}">
<head>
{{>head.html}}
</head>
<body class="student">
<header class="page">
<div><h1>{{{title}}}</h1>
<div class="who">{{#name}}<strong>{{{name}}}</strong> · {{/name}}{{{student}}}</div></div>
<div class="total" aria-hidden="true"><b>{{{marks}}}</b> <span>/ {{{outOf}}}</span></div>
<div class="bar" aria-hidden="true">{{#bar}}<i class="{{tone}}" style="width:{{width}}"></i>{{/bar}}</div>
<p class="note{{^isWaiting}} visually-hidden{{/isWaiting}}">{{{marksSentence}}}</p>
</header>
<main>
{{#notices}}
<section class="card look">
<header><h2>{{{title}}}</h2></header>
<div class="said">
{{#items}}
<p>{{{.}}}</p>
{{/items}}
</div>
</section>
{{/notices}}
{{#problems}}
<section class="problem">
{{#heading}}
<h2>{{{heading}}}</h2>
{{/heading}}
{{#statement}}
<details>
<summary>{{{statementTitle}}}</summary>
<div class="statement">
{{{statement}}}</div>
</details>
{{/statement}}
{{#parts}}
{{>card.html}}
{{/parts}}
</section>
{{/problems}}
</main>
<footer>{{{footer}}}</footer>
</body>
</html>

"""##,
    "student.md.mustache": ##"""
# {{{title}}}

{{#name}}**{{{name}}}** · {{/name}}{{{student}}} · **{{{marks}}} / {{{outOf}}}**

{{#isWaiting}}
{{{marksSentence}}}

{{/isWaiting}}
{{#notices}}
{{#items}}
{{{.}}}

{{/items}}
{{/notices}}
{{#problems}}
{{#heading}}
## {{{heading}}}

{{/heading}}
{{#parts}}
{{>card.md}}
{{/parts}}
{{/problems}}
---

{{{footer}}}

"""##,
    "verification.html.mustache": ##"""
<!doctype html>
<html lang="{{lang}}">
<head>
{{>head.html}}
<style>math :is(.s-holds, .s-definition, .s-false, .s-undecided, .s-unread) { padding-bottom: .26em; } math mtext.mark:is(.s-holds, .s-definition, .s-false, .s-undecided, .s-unread) { padding-bottom: 0; }</style>
</head>
<body class="verification">
<header class="page">
<div><h1>{{{title}}}</h1>
<div class="who">{{{summary}}}</div></div>
<ul class="tally">
{{#tally}}
<li class="s-{{verdict}}"><span aria-hidden="true">{{sign}}</span> {{{words}}}</li>
{{/tally}}
</ul>
{{#random}}
<p class="note">{{{.}}}</p>
{{/random}}
</header>
<main>
{{#passages}}
<div class="passage">
<div class="text">
{{{text}}}</div>
{{#notes}}
<ul class="notes">
{{#items}}
<li class="s-{{verdict}}"><span class="number" title="{{place}}">{{number}}</span> <span class="word"><span aria-hidden="true">{{sign}}</span> {{{word}}}</span>{{#formula}} <span class="scroll">{{{formula}}}</span>{{/formula}}{{#reasons}}<span class="reason">{{{.}}}</span>{{/reasons}}</li>
{{/items}}
</ul>
{{/notes}}
</div>
{{/passages}}
</main>
<footer>{{{footer}}}</footer>
</body>
</html>

"""##,
    "verification.md.mustache": ##"""
# {{{title}}}

{{{summary}}}: {{#tally}}{{sign}} {{{words}}}{{#comma}}, {{/comma}}{{/tally}}

{{#random}}
{{{.}}}

{{/random}}
{{#passages}}
{{{text}}}

{{#notes}}
{{{quote}}}

{{/notes}}
{{/passages}}
---

{{{footer}}}

"""##,
  ]
}
