package scenario

import (
	"encoding/json"
	"errors"
	"reflect"
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/jsontext"
)

// A reader fills Go values from JSON. The types are its table: the json tags
// say which fields there are and which a document must have. encoding/json
// could do that too, but says neither where an error is nor that a field came
// twice. The document is known to be well-formed JSON.
type reader struct {
	tokens *jsontext.Tokens
	// fields are those of the types that were read so far.
	fields map[reflect.Type]fields
}

func newReader(data []byte) reader {
	return reader{jsontext.New(data), map[reflect.Type]fields{}}
}

// Fill reads a document of the program's own, such as a table, into what a pointer
// points to, as strictly as a scenario.
func Fill(document []byte, into any) error {
	if err := newReader(document).read(reflect.ValueOf(into).Elem()); err != nil {
		return err
	}
	return nil
}

var (
	timeType   = reflect.TypeFor[time.Time]()
	valuesType = reflect.TypeFor[Values]()
)

// read fills v, which is zero, from the next value of the document.
func (r reader) read(v reflect.Value) *Error { return r.fill(v, r.tokens.Next()) }

// fill is read for a value that begins with token.
func (r reader) fill(v reflect.Value, token json.Token) *Error {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return r.fill(v.Elem(), token)
	case reflect.Struct:
		if v.Type() == timeType {
			return fillTime(v, token)
		}
		if token == json.Delim('{') {
			return r.fillStruct(v)
		}
	case reflect.Map:
		if token == json.Delim('{') {
			return r.fillMap(v)
		}
	case reflect.Slice:
		if token == json.Delim('[') {
			return r.fillSlice(v)
		}
		if text, ok := token.(string); ok && v.Type() == valuesType {
			v.Set(reflect.ValueOf(Values{text}))
			return nil
		}
	case reflect.Interface:
		setting, err := r.setting(token, MaxDepth)
		if setting != nil {
			v.Set(reflect.ValueOf(setting))
		}
		return err
	case reflect.String:
		if text, ok := token.(string); ok {
			v.SetString(text)
			return checkLength(text)
		}
	case reflect.Bool:
		if value, ok := token.(bool); ok {
			v.SetBool(value)
			return nil
		}
	case reflect.Int, reflect.Int64:
		if number, ok := token.(json.Number); ok {
			n, err := strconv.ParseInt(number.String(), 10, v.Type().Bits())
			v.SetInt(n)
			switch {
			case err == nil:
				return nil
			case errors.Is(err, strconv.ErrRange):
				return problem("%s is out of range", truncate(number.String()))
			}
		}
	}
	return problem("found %s, expected %s", found(token), expected(v.Type()))
}

// fillStruct reads the fields of an object after its brace.
func (r reader) fillStruct(v reflect.Value) *Error {
	fields := r.fieldsOf(v.Type())
	given := make(map[string]bool)
	err := r.members(func(name string) *Error {
		f, ok := fields.named(name)
		if !ok {
			return fields.unknown(name)
		}
		given[name] = true
		if err := r.read(v.Field(f.index)); err != nil {
			return err
		}
		return f.checkEmpty(v.Field(f.index))
	})
	if err != nil {
		return err
	}
	for _, f := range fields {
		if f.required && !given[f.name] {
			return problem("missing, expected %s", expected(v.Field(f.index).Type())).In(f.name)
		}
	}
	return nil
}

func (r reader) fieldsOf(t reflect.Type) fields {
	if _, read := r.fields[t]; !read {
		r.fields[t] = fieldsOf(t)
	}
	return r.fields[t]
}

// fillMap reads the members of an object after its brace.
func (r reader) fillMap(v reflect.Value) *Error {
	v.Set(reflect.MakeMap(v.Type()))
	return r.members(func(name string) *Error {
		value := reflect.New(v.Type().Elem()).Elem()
		err := r.read(value)
		v.SetMapIndex(reflect.ValueOf(name), value)
		return err
	})
}

// members calls read for each name of an object, through its closing brace.
func (r reader) members(read func(name string) *Error) *Error {
	given := make(map[string]bool)
	for r.tokens.More() {
		var name string
		if err := r.read(reflect.ValueOf(&name).Elem()); err != nil {
			return err
		}
		if given[name] {
			return problem("appears twice").In(name)
		}
		given[name] = true
		if err := read(name); err != nil {
			return err.In(name)
		}
	}
	r.tokens.Next()
	return nil
}

// fillSlice reads the entries of a list after its bracket.
func (r reader) fillSlice(v reflect.Value) *Error {
	for i := 0; r.tokens.More(); i++ {
		entry := reflect.New(v.Type().Elem()).Elem()
		if err := r.read(entry); err != nil {
			return err.At(i)
		}
		v.Set(reflect.Append(v, entry))
	}
	r.tokens.Next()
	return nil
}

// fillTime reads a time in the one form that a canonical document has too.
func fillTime(v reflect.Value, token json.Token) *Error {
	const want = "expected a time in UTC such as 2026-01-01T00:00:00Z"
	text, ok := token.(string)
	if !ok {
		return problem("found %s, %s", found(token), want)
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || t.UTC().Format(time.RFC3339) != text {
		return problem("found %s, %s", quote(text), want)
	}
	v.Set(reflect.ValueOf(t.UTC()))
	return checkClock(t)
}

// found names a token in an error.
func found(token json.Token) string {
	switch token := token.(type) {
	case json.Delim:
		if token == '[' {
			return "a list"
		}
		return "an object"
	case json.Number:
		return "the number " + truncate(token.String())
	case string:
		return "the string " + quote(token)
	case bool:
		return strconv.FormatBool(token)
	}
	return "null"
}

// expected describes, in words, the value that a Go type needs.
func expected(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer:
		return expected(t.Elem())
	case reflect.String:
		return "a string"
	case reflect.Bool:
		return "true or false"
	case reflect.Int, reflect.Int64:
		return "a whole number"
	case reflect.Slice:
		if t == valuesType {
			return "a string or a list of strings"
		}
		return "a list"
	}
	return "an object"
}
