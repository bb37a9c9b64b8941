package settings

import (
	"strconv"
	"strings"
)

// A pythonReader reads literals of Python (Python language reference §6.2), and
// the usual computations in settings files: products of numbers, not, and names
// of earlier settings.
type pythonReader struct {
	rest string
	// named gives the value of an earlier name.
	named func(name string) (any, bool)
	depth int
}

// pythonValue reads an expression. Not ok: it computes something.
func pythonValue(expression string, named func(string) (any, bool)) (value any, ok bool) {
	p := &pythonReader{rest: expression, named: named}
	value, ok = p.expression()
	p.space()
	return value, ok && p.rest == ""
}

func (p *pythonReader) space() {
	for {
		p.rest = strings.TrimLeft(p.rest, " \t\r\n\\")
		if !strings.HasPrefix(p.rest, "#") {
			return
		}
		_, p.rest, _ = strings.Cut(p.rest, "\n")
	}
}

func (p *pythonReader) take(text string) bool {
	p.space()
	rest, found := strings.CutPrefix(p.rest, text)
	if found {
		p.rest = rest
	}
	return found
}

func (p *pythonReader) expression() (any, bool) {
	if p.word("not") {
		value, ok := p.expression()
		truth, isBool := value.(bool)
		return !truth, ok && isBool
	}
	value, ok := p.term()
	for ok {
		p.space()
		left, isNumber := value.(float64)
		switch {
		case isNumber && p.take("+"):
			right, okRight := p.term()
			n, isToo := right.(float64)
			value, ok = left+n, okRight && isToo
		case isNumber && p.take("-"):
			right, okRight := p.term()
			n, isToo := right.(float64)
			value, ok = left-n, okRight && isToo
		default:
			return value, true
		}
	}
	return nil, false
}

func (p *pythonReader) term() (any, bool) {
	value, ok := p.primary()
	for ok {
		left, isNumber := value.(float64)
		if !isNumber || !p.take("*") {
			return value, true
		}
		right, okRight := p.primary()
		n, isToo := right.(float64)
		value, ok = left*n, okRight && isToo
	}
	return nil, false
}

// word takes a keyword.
func (p *pythonReader) word(keyword string) bool {
	p.space()
	rest, found := strings.CutPrefix(p.rest, keyword)
	if !found || rest != "" && isNameByte(rest[0]) {
		return false
	}
	p.rest = rest
	return true
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func (p *pythonReader) primary() (any, bool) {
	const deepest = 12
	if p.depth++; p.depth > deepest {
		return nil, false
	}
	defer func() { p.depth-- }()
	p.space()
	if p.rest == "" {
		return nil, false
	}
	switch c := p.rest[0]; {
	case c == '[':
		p.rest = p.rest[1:]
		list, _, ok := p.list("]")
		return list, ok
	case c == '(':
		p.rest = p.rest[1:]
		list, commas, ok := p.list(")")
		if ok && len(list) == 1 && commas == 0 {
			return list[0], true
		}
		return list, ok
	case c == '\'' || c == '"':
		return p.strings()
	case '0' <= c && c <= '9' || c == '-':
		return p.number()
	}
	return p.name()
}

func (p *pythonReader) list(closing string) (list []any, commas int, ok bool) {
	list = []any{}
	for {
		if p.take(closing) {
			return list, commas, true
		}
		value, ok := p.expression()
		if !ok {
			return nil, 0, false
		}
		list = append(list, value)
		if p.take(",") {
			commas++
			continue
		}
		return list, commas, p.take(closing)
	}
}

// strings reads string literals; adjacent ones are joined.
func (p *pythonReader) strings() (any, bool) {
	var b strings.Builder
	for {
		p.space()
		if p.rest == "" || p.rest[0] != '\'' && p.rest[0] != '"' {
			return b.String(), true
		}
		quote := p.rest[:1]
		if strings.HasPrefix(p.rest, strings.Repeat(quote, 3)) {
			quote = strings.Repeat(quote, 3)
		}
		rest := p.rest[len(quote):]
		end := 0
		for end < len(rest) && !strings.HasPrefix(rest[end:], quote) {
			if rest[end] == '\\' && end+1 < len(rest) {
				end++
			}
			b.WriteByte(rest[end])
			end++
		}
		if end >= len(rest) {
			return nil, false
		}
		p.rest = rest[end+len(quote):]
	}
}

func (p *pythonReader) number() (any, bool) {
	end := 1
	for end < len(p.rest) && (p.rest[end] == '_' || p.rest[end] == '.' || '0' <= p.rest[end] && p.rest[end] <= '9') {
		end++
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(p.rest[:end], "_", ""), 64)
	p.rest = p.rest[end:]
	return n, err == nil
}

func (p *pythonReader) name() (any, bool) {
	end := 0
	for end < len(p.rest) && isNameByte(p.rest[end]) {
		end++
	}
	name := p.rest[:end]
	p.rest = p.rest[end:]
	switch {
	case name == "":
		return nil, false
	case (name == "r" || name == "b" || name == "u") && p.rest != "" && (p.rest[0] == '\'' || p.rest[0] == '"'):
		return p.strings()
	case strings.HasPrefix(p.rest, "(") || strings.HasPrefix(p.rest, ".") || strings.HasPrefix(p.rest, "["):
		return nil, false
	}
	switch name {
	case "True":
		return true, true
	case "False":
		return false, true
	case "None":
		return nil, true
	}
	return p.named(name)
}
