package django

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A pattern is a regular expression of Python's re, compiled for backtracking:
// what people write in SECURE_REDIRECT_EXEMPT.
type pattern struct {
	// choices are the sequences between "|".
	choices [][]item
}

// An item is one thing to match, so many times.
type item struct {
	// group is a pattern in brackets, at an assertion's name ("^", "$", "b", "B",
	// "Z", "=" and "!" for what must or must not follow), "" for neither, where
	// ranges has the pairs of first and last characters, or all but these.
	at       string
	group    *pattern
	ranges   []rune
	not      bool
	min, max int
	lazy     bool
}

// many is no limit of a repetition.
const many = 1 << 30

// readPattern compiles a regular expression, if it has nothing else than what is
// known here.
func readPattern(expression string) (*pattern, *scenario.Error) {
	c := compiler{rest: []rune(expression)}
	p := c.choices()
	if c.bad == "" && len(c.rest) > 0 {
		c.bad = string(c.rest[0])
	}
	if c.bad != "" {
		return nil, problem(`%q is not modelled in a regular expression; expected characters, ., [a-z], \d \w \s \b, ^ $ \Z, (a|b), (?:a), (?=a), (?!a) and the repetitions ? * + {1,2}`, c.bad)
	}
	return p, nil
}

// A compiler reads an expression. What it does not know is in bad.
type compiler struct {
	rest []rune
	bad  string
}

// next takes a text from the start of the rest.
func (c *compiler) next(text string) bool {
	rest := string(c.rest)
	if strings.HasPrefix(rest, text) {
		c.rest = []rune(rest[len(text):])
		return true
	}
	return false
}

func (c *compiler) choices() *pattern {
	p := &pattern{}
	for {
		var list []item
		for len(c.rest) > 0 && c.bad == "" && c.rest[0] != '|' && c.rest[0] != ')' {
			list = append(list, c.repeated(c.item()))
		}
		p.choices = append(p.choices, list)
		if !c.next("|") {
			return p
		}
	}
}

// item reads one thing to match.
func (c *compiler) item() item {
	r := c.rest[0]
	c.rest = c.rest[1:]
	switch r {
	case '^', '$':
		return item{at: string(r)}
	case '.':
		return item{ranges: []rune{'\n', '\n'}, not: true}
	case '(':
		var it item
		switch {
		case c.next("?:"):
		case c.next("?="):
			it.at = "="
		case c.next("?!"):
			it.at = "!"
		case c.next("?"):
			c.bad = "(?"
		}
		it.group = c.choices()
		if c.bad == "" && !c.next(")") {
			c.bad = "("
		}
		return it
	case '[':
		return c.class()
	case '\\':
		return c.escaped()
	case '*', '+', '?', '{':
		c.bad = string(r)
	}
	return item{ranges: []rune{r, r}}
}

// escaped reads what follows a backslash.
func (c *compiler) escaped() item {
	if len(c.rest) == 0 {
		c.bad = `\`
		return item{}
	}
	r := c.rest[0]
	c.rest = c.rest[1:]
	switch {
	case r == 'A':
		return item{at: "A"}
	case r == 'Z' || r == 'b' || r == 'B':
		return item{at: string(r)}
	case !isAlphanumeric(r):
		return item{ranges: []rune{r, r}}
	}
	it := item{not: r < 'a'}
	switch r | 0x20 {
	case 'd':
		it.ranges = []rune("09")
	case 'w':
		it.ranges = []rune("azAZ09__\u00AA\uFFFF")
	case 's':
		it.ranges = []rune("\t\r  ")
	default:
		c.bad = `\` + string(r)
	}
	return it
}

// class reads the characters between brackets.
func (c *compiler) class() item {
	it := item{not: c.next("^")}
	for first := true; ; first = false {
		if len(c.rest) == 0 {
			c.bad = "["
			return it
		}
		r := c.rest[0]
		if r == ']' && !first {
			c.rest = c.rest[1:]
			return it
		}
		one := c.item1(r)
		if len(c.rest) > 1 && c.rest[0] == '-' && c.rest[1] != ']' && len(one.ranges) == 2 {
			c.rest = c.rest[1:]
			one.ranges[1] = c.item1(c.rest[0]).ranges[0]
		}
		if one.not || one.at != "" {
			c.bad = "["
			return it
		}
		it.ranges = append(it.ranges, one.ranges...)
	}
}

func (c *compiler) item1(r rune) item {
	c.rest = c.rest[1:]
	if r == '\\' {
		return c.escaped()
	}
	return item{ranges: []rune{r, r}}
}

// repeated reads how many times an item is to match.
func (c *compiler) repeated(it item) item {
	it.min, it.max = 1, 1
	switch {
	case c.next("*"):
		it.min, it.max = 0, many
	case c.next("+"):
		it.max = many
	case c.next("?"):
		it.min = 0
	case c.next("{"):
		it.min, it.max = c.number(0), many
		if !c.next(",") {
			it.max = it.min
		} else {
			it.max = c.number(many)
		}
		if !c.next("}") {
			c.bad = "{"
		}
	default:
		return it
	}
	it.lazy = c.next("?")
	return it
}

func (c *compiler) number(n int) int {
	for first := true; len(c.rest) > 0 && '0' <= c.rest[0] && c.rest[0] <= '9'; first = false {
		if first {
			n = 0
		}
		n = min(n*10+int(c.rest[0]-'0'), 1000)
		c.rest = c.rest[1:]
	}
	return n
}

// search reports whether p is found in a text, as re.search looks for it.
func (p *pattern) search(text string) bool {
	m := matcher{text: []rune(text)}
	for i := range len(m.text) + 1 {
		if m.pattern(p, i, func(int) bool { return true }) {
			return true
		}
	}
	return false
}

// A matcher tries ways through a pattern. It gives up after so many that Python
// would hang.
type matcher struct {
	text  []rune
	tries int
}

// pattern matches p at i and calls then with the end of each match until one
// will do.
func (m *matcher) pattern(p *pattern, i int, then func(int) bool) bool {
	for _, list := range p.choices {
		if m.items(list, i, then) {
			return true
		}
	}
	return false
}

func (m *matcher) items(list []item, i int, then func(int) bool) bool {
	if len(list) == 0 {
		return then(i)
	}
	return m.times(&list[0], 0, i, func(end int) bool { return m.items(list[1:], end, then) })
}

// times matches an item that has matched n times already.
func (m *matcher) times(it *item, n, i int, then func(int) bool) bool {
	if m.tries++; m.tries > 100_000 {
		return false
	}
	enough := n >= it.min
	if enough && it.lazy && then(i) {
		return true
	}
	if n < it.max && m.once(it, i, func(end int) bool {
		return (end > i || !enough) && m.times(it, n+1, end, then)
	}) {
		return true
	}
	return enough && !it.lazy && then(i)
}

// once matches an item at i.
func (m *matcher) once(it *item, i int, then func(int) bool) bool {
	length := len(m.text)
	switch it.at {
	case "":
		if it.group != nil {
			return m.pattern(it.group, i, then)
		}
		return i < length && in(it.ranges, m.text[i]) != it.not && then(i+1)
	case "=", "!":
		return m.pattern(it.group, i, func(int) bool { return true }) == (it.at == "=") && then(i)
	case "^", "A":
		return i == 0 && then(i)
	case "$":
		return (i == length || i == length-1 && m.text[i] == '\n') && then(i)
	case "Z":
		return i == length && then(i)
	}
	return (m.word(i-1) != m.word(i)) == (it.at == "b") && then(i)
}

func (m *matcher) word(i int) bool {
	return i >= 0 && i < len(m.text) && in([]rune("azAZ09__\u00AA\uFFFF"), m.text[i])
}

func in(ranges []rune, r rune) bool {
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i] <= r && r <= ranges[i+1] {
			return true
		}
	}
	return false
}
