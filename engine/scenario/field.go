package scenario

import (
	"reflect"
	"strings"
)

// A field is one that an object of a document may have.
type field struct {
	name     string
	index    int
	required bool
}

type fields []field

// fieldsOf reads the json tags of a struct.
func fieldsOf(t reflect.Type) fields {
	list := make(fields, t.NumField())
	for i := range list {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		list[i] = field{name: name, index: i, required: options == ""}
	}
	return list
}

func (l fields) named(name string) (field, bool) {
	for _, f := range l {
		if f.name == name {
			return f, true
		}
	}
	return field{}, false
}

// unknown is the error for a name that is not a field.
func (l fields) unknown(name string) *Error {
	names := make([]string, len(l))
	for i, f := range l {
		names[i] = f.name
	}
	if meant := Nearest(name, names); meant != "" {
		return problem("unknown field; did you mean %s?", meant)
	}
	return problem("unknown field; expected one of %s", strings.Join(names, ", "))
}

// checkEmpty rejects 0 and "" where they would look like a value but can only
// mean that the field is left out. Text for people may be empty.
func (f field) checkEmpty(v reflect.Value) *Error {
	if f.required || !v.IsZero() {
		return nil
	}
	switch f.name {
	case "title", "about", "question", "surprise", "note":
		return nil
	}
	switch v.Kind() {
	case reflect.Int, reflect.Int64:
		return problem("0 is out of range; give another number or leave it out")
	case reflect.String:
		return problem("empty; give it a value or leave it out")
	}
	return nil
}
