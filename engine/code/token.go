package code

import "strings"

// A Token is a part of a line of code.
type Token struct {
	Kind TokenKind
	Text string
}

// TokenKind is what a part of a line is, "" for anything else.
type TokenKind string

const (
	Comment TokenKind = "comment"
	String  TokenKind = "string"
	Keyword TokenKind = "keyword"
)

// A language is how its tokens begin and end within one line: the files of this package
// have no string and no comment of several lines.
type language struct {
	comment string
	// quotes begin and end a string, the longest first, and verbatim is the one in
	// which a backslash is itself.
	quotes   []string
	verbatim string
	// prefixed: letters directly before a quote belong to the string.
	prefixed bool
	keywords string
}

// Both lists have the keywords and constants that the files use; the words of a list are
// between spaces.
var (
	python = language{
		comment:  "#",
		quotes:   []string{`"""`, `"`, `'`},
		prefixed: true,
		keywords: " False None True and as class def elif else for from if import in is not or pass return ",
	}
	golang = language{
		comment:  "//",
		quotes:   []string{`"`, "`", `'`},
		verbatim: "`",
		keywords: " break case const default else false for func go if import nil package range return struct switch true type var ",
	}
)

// Tokens are the parts of a line of the file with that name. Joined, they are the line.
func Tokens(file, line string) []Token {
	in := &python
	if strings.HasSuffix(file, ".go") {
		in = &golang
	}
	var tokens []Token
	for line != "" {
		kind, length := in.next(line)
		if last := len(tokens) - 1; last >= 0 && kind == "" && tokens[last].Kind == "" {
			tokens[last].Text += line[:length]
		} else {
			tokens = append(tokens, Token{kind, line[:length]})
		}
		line = line[length:]
	}
	return tokens
}

// next is the kind and the length of the first token of a text.
func (l *language) next(text string) (kind TokenKind, length int) {
	if strings.HasPrefix(text, l.comment) {
		return Comment, len(text)
	}
	word := 0
	for word < len(text) && isWordByte(text[word]) {
		word++
	}
	if word == 0 || l.prefixed {
		if n := l.quoted(text[word:]); n > 0 {
			return String, word + n
		}
	}
	if word > 0 && strings.Contains(l.keywords, " "+text[:word]+" ") {
		return Keyword, word
	}
	return "", max(1, word)
}

// quoted is the length of the string with which a text begins, 0 for none. A string that
// does not end takes the rest.
func (l *language) quoted(text string) int {
	for _, quote := range l.quotes {
		if !strings.HasPrefix(text, quote) {
			continue
		}
		for i := len(quote); i < len(text); i++ {
			switch {
			case strings.HasPrefix(text[i:], quote):
				return i + len(quote)
			case text[i] == '\\' && quote != l.verbatim:
				i++
			}
		}
		return len(text)
	}
	return 0
}

// isWordByte also reports true for the bytes of letters beyond ASCII.
func isWordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}
