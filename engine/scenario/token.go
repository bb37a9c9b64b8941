package scenario

import (
	"bytes"
	"encoding/json"
)

// tokens are those of a document that is known to be well-formed JSON, as the
// Decoder of encoding/json returns them with UseNumber. The Decoder is several
// times slower, which is noticeable in a page with many thousand values.
type tokens struct{ rest []byte }

// More reports whether the list or the object has another entry.
func (t *tokens) More() bool {
	t.skip()
	return t.rest[0] != ']' && t.rest[0] != '}'
}

// Next reads a token; a name is a string.
func (t *tokens) Next() json.Token {
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

// skip leaves out what separates tokens.
func (t *tokens) skip() { t.rest = bytes.TrimLeft(t.rest, ",: \t\r\n") }

func (t *tokens) cut(length int) []byte {
	head := t.rest[:length]
	t.rest = t.rest[length:]
	return head
}

// quoted is the length of the string that comes next, with its quotes.
func (t *tokens) quoted() int {
	end := 1
	for t.rest[end] != '"' {
		if t.rest[end] == '\\' {
			end++
		}
		end++
	}
	return end + 1
}

// unquoted is the text of a string, which is well-formed.
func unquoted(quoted []byte) string {
	if bytes.IndexByte(quoted, '\\') < 0 {
		return string(quoted[1 : len(quoted)-1])
	}
	var text string
	_ = json.Unmarshal(quoted, &text)
	return text
}
