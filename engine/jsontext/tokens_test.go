package jsontext

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestTokensAreThoseOfEncodingJSON reads documents with both decoders.
func TestTokensAreThoseOfEncodingJSON(t *testing.T) {
	documents := []string{
		`null`, ` true `, `-1.5e+7`, `""`, `[]`, `{}`,
		`{"a":[1,2,{"b":null}],"c":{},"d":false}`,
		"[\t1 ,\r\n2 ]",
		`["\"","\\","\\\"","\u00e9","\ud83c\udf6a","\ud83c","a\\","é🍪","\b\f\n\r\t\/\u0000\ud83cx\ud83c\u0041\udf6a\ud83c\ud83c\udf6a"]`,
		`{"a,b":"c:d]}","":" "}`,
	}
	files, err := filepath.Glob("../../web/lessons/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d lessons found, %v", len(files), err)
	}
	for _, file := range files {
		document, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, string(document))
	}
	for _, document := range documents {
		decoder := json.NewDecoder(strings.NewReader(document))
		decoder.UseNumber()
		ours := New([]byte(document))
		for {
			want, err := decoder.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%.200s: %v", document, err)
			}
			if got := ours.Next(); !reflect.DeepEqual(got, want) {
				t.Fatalf("%.200s: got %#v, want %#v", document, got, want)
			}
			if delim, isDelim := want.(json.Delim); isDelim && (delim == '[' || delim == '{') {
				if got, want := ours.More(), decoder.More(); got != want {
					t.Fatalf("%.200s: more after %v is %v, want %v", document, delim, got, want)
				}
			}
		}
		var value any
		whole := json.NewDecoder(strings.NewReader(document))
		whole.UseNumber()
		if err := whole.Decode(&value); err != nil {
			t.Fatal(err)
		}
		if got := New([]byte(document)).Value(); !reflect.DeepEqual(got, value) {
			t.Errorf("%.200s: the value is %#v, want %#v", document, got, value)
		}
		if rest := strings.TrimSpace(string(ours.rest)); rest != "" {
			t.Errorf("%.200s: %q is left", document, rest)
		}
	}
}

// FuzzStrings: a string is what encoding/json reads.
func FuzzStrings(f *testing.F) {
	for _, text := range []string{`""`, `"a\\\"b"`, `"\ud83c\udf6a\ud83c"`, `"\n\u00e9"`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var want string
		if !utf8.ValidString(text) || json.Unmarshal([]byte(text), &want) != nil {
			return
		}
		if got := New([]byte(text)).Next(); got != want && text != "null" {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	})
}
