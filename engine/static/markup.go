package static

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// markup is text of elements that grows.
type markup struct{ strings.Builder }

// open begins an element; attributes are names and values in turn. Names are
// the program's own, values anybody's.
func (m *markup) open(tag string, attributes ...string) {
	m.WriteByte('<')
	m.WriteString(tag)
	for i := 0; i+1 < len(attributes); i += 2 {
		m.WriteByte(' ')
		m.WriteString(attributes[i])
		m.WriteString(`="`)
		m.text(attributes[i+1])
		m.WriteByte('"')
	}
	m.WriteByte('>')
}

func (m *markup) close(tag string) {
	m.WriteString("</")
	m.WriteString(tag)
	m.WriteByte('>')
}

// element writes an element with nothing but a text in it.
func (m *markup) element(tag, text string, attributes ...string) {
	m.open(tag, attributes...)
	m.text(text)
	m.close(tag)
}

// text writes a text so that it means only itself, between tags as well as in
// an attribute's quotes (HTML "serializing HTML fragments", and the quotes).
// What is no character of HTML or of XML is replaced as HTML's parser would.
func (m *markup) text(s string) {
	for _, r := range s {
		switch r {
		case '&':
			m.WriteString("&amp;")
		case '<':
			m.WriteString("&lt;")
		case '>':
			m.WriteString("&gt;")
		case '"':
			m.WriteString("&#34;")
		case '\'':
			m.WriteString("&#39;")
		case '\r':
			m.WriteString("&#13;")
		default:
			if !isCharacter(r) {
				r = utf8.RuneError
			}
			m.WriteRune(r)
		}
	}
}

// isCharacter reports whether r may stand in an XML document (XML 1.0 §2.2),
// which is stricter than HTML.
func isCharacter(r rune) bool {
	return r == '\t' || r == '\n' || r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000
}

// px writes a length to a tenth of a pixel.
func px(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }
