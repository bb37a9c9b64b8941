// Package jsontext reads the tokens of JSON. The decoder of encoding/json is several
// times slower, which is noticeable in a page with many thousand values, and makes the
// program of the page larger by more than this package has.
package jsontext

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Tokens are those of a document that is known to be well-formed JSON, as the
// Decoder of encoding/json returns them with UseNumber.
type Tokens struct{ rest []byte }

// Check reports where a document is not JSON, as a [json.SyntaxError].
func Check(document []byte) error {
	if json.Valid(document) {
		return nil
	}
	var indented bytes.Buffer // Valid does not say where the error is
	return json.Indent(&indented, document, "", "")
}

// New returns the tokens of a document.
func New(document []byte) *Tokens { return &Tokens{document} }

// More reports whether the list or the object has another entry.
func (t *Tokens) More() bool {
	t.skip()
	return t.rest[0] != ']' && t.rest[0] != '}'
}

// Next reads a token; a name is a string.
func (t *Tokens) Next() json.Token {
	t.skip()
	switch t.rest[0] {
	case '[', ']', '{', '}':
		return json.Delim(t.cut(1)[0])
	case '"':
		return unquoted(t.cut(t.quoted()))
	}
	end := bytes.IndexAny(t.rest, ",]} \t\r\n")
	if end < 0 {
		end = len(t.rest)
	}
	switch word := string(t.cut(end)); word {
	case "true", "false":
		return word == "true"
	case "null":
		return nil
	default:
		return json.Number(word)
	}
}

// Value reads a value as encoding/json reads it into an any, with UseNumber.
func (t *Tokens) Value() any {
	switch token := t.Next(); token {
	case json.Delim('['):
		list := []any{}
		for t.More() {
			list = append(list, t.Value())
		}
		t.Next()
		return list
	case json.Delim('{'):
		object := map[string]any{}
		for t.More() {
			name, _ := t.Next().(string)
			object[name] = t.Value()
		}
		t.Next()
		return object
	default:
		return token
	}
}

// skip leaves out what separates tokens.
func (t *Tokens) skip() { t.rest = bytes.TrimLeft(t.rest, ",: \t\r\n") }

func (t *Tokens) cut(length int) []byte {
	head := t.rest[:length]
	t.rest = t.rest[length:]
	return head
}

// quoted is the length of the string that comes next, with its quotes.
func (t *Tokens) quoted() int {
	end := 1
	for t.rest[end] != '"' {
		if t.rest[end] == '\\' {
			end++
		}
		end++
	}
	return end + 1
}

// unquoted is the text of a string, which is well-formed. Half of a surrogate pair is
// U+FFFD.
func unquoted(quoted []byte) string {
	text := quoted[1 : len(quoted)-1]
	var b []byte
	for {
		i := bytes.IndexByte(text, '\\')
		if i < 0 {
			return string(append(b, text...))
		}
		b = append(b, text[:i]...)
		escape := text[i+1]
		text = text[i+2:]
		if escape != 'u' {
			b = append(b, unescaped(escape))
			continue
		}
		r := hex(text)
		text = text[4:]
		if utf16.IsSurrogate(r) {
			low := rune(utf8.RuneError)
			if bytes.HasPrefix(text, []byte(`\u`)) {
				low = hex(text[2:])
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				text = text[6:]
			}
		}
		b = utf8.AppendRune(b, r)
	}
}

// unescaped is the byte that a letter after a backslash stands for.
func unescaped(letter byte) byte {
	if i := strings.IndexByte("bfnrt", letter); i >= 0 {
		return "\b\f\n\r\t"[i]
	}
	return letter
}

// hex is the number of four hexadecimal digits.
func hex(digits []byte) rune {
	n, err := strconv.ParseUint(string(digits[:4]), 16, 16)
	if err != nil {
		return utf8.RuneError // not well-formed
	}
	return rune(n)
}
