// Package schematest compares Go types with a JSON Schema in tests: the types
// are what the program reads and writes, the schema is what it promises to
// others, and each must have what the other has.
package schematest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A Schema is a JSON Schema with one definition in $defs for each Go type, of
// the same name.
type Schema struct {
	compiled *jsonschema.Schema
	defs     map[string]any
}

// Read compiles the schema in a file.
func Read(t testing.TB, file string) *Schema {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource(file, document); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	compiled, err := compiler.Compile(file)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return &Schema{compiled, document.(map[string]any)["$defs"].(map[string]any)}
}

// Validate reports whether a JSON document follows the schema.
func (s *Schema) Validate(document []byte) error {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		return err
	}
	return s.compiled.Validate(value)
}

// Enum returns the enum of a property of a definition.
func (s *Schema) Enum(t testing.TB, def, property string) []string {
	t.Helper()
	d, _ := s.defs[def].(map[string]any)
	properties, _ := d["properties"].(map[string]any)
	p, ok := properties[property].(map[string]any)
	if !ok {
		t.Fatalf("$defs/%s has no property %s", def, property)
	}
	return words(p)
}

// CheckTypes checks the definitions of root, and of every struct and every type
// of words in it. root is the directory of the module's root, as seen from the
// test.
func (s *Schema) CheckTypes(t *testing.T, root reflect.Type, moduleRoot string) {
	c := checker{schema: s, moduleRoot: moduleRoot, done: map[reflect.Type]bool{}}
	c.check(t, root)
	for def := range s.defs {
		// Definitions in lower case are shared parts without a Go type.
		if def[0] < 'a' && !slices.ContainsFunc(c.types(), func(t reflect.Type) bool { return t.Name() == def }) {
			t.Errorf("$defs/%s is no type that a %s holds", def, root.Name())
		}
	}
}

type checker struct {
	schema     *Schema
	moduleRoot string
	done       map[reflect.Type]bool
}

func (c *checker) types() []reflect.Type {
	var list []reflect.Type
	for t := range c.done {
		list = append(list, t)
	}
	return list
}

func (c *checker) check(t *testing.T, typ reflect.Type) {
	if c.done[typ] {
		return
	}
	switch typ.Kind() {
	case reflect.Pointer:
		c.check(t, typ.Elem())
		return
	case reflect.Slice, reflect.Map:
		c.check(t, typ.Elem())
	}
	if typ.Name() == "" || !strings.Contains(typ.PkgPath(), ".") {
		return // a built-in type, or the standard library's time
	}
	c.done[typ] = true
	def, ok := c.schema.defs[typ.Name()].(map[string]any)
	if !ok {
		t.Errorf("$defs has no %s", typ.Name())
		return
	}
	t.Run(typ.Name(), func(t *testing.T) {
		switch typ.Kind() {
		case reflect.Struct:
			checkStruct(t, typ, def)
		case reflect.String:
			diff(t, "enum", words(def), Constants(t, c.directory(typ), typ.Name()))
		}
	})
	if typ.Kind() == reflect.Struct {
		for f := range typ.Fields() {
			c.check(t, f.Type)
		}
	}
}

// directory is where a type's package is.
func (c *checker) directory(typ reflect.Type) string {
	_, inModule, _ := strings.Cut(typ.PkgPath(), "/crumbtrail/crumbtrail")
	return filepath.Join(c.moduleRoot, filepath.FromSlash(inModule))
}

// checkStruct compares fields with properties, and fields that encoding/json
// never omits with required ones.
func checkStruct(t *testing.T, typ reflect.Type, def map[string]any) {
	properties, _ := def["properties"].(map[string]any)
	var names, required []string
	for f := range typ.Fields() {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		names = append(names, name)
		if options == "" {
			required = append(required, name)
		}
		property, ok := properties[name].(map[string]any)
		if !ok {
			continue // diff reports it
		}
		if got, want := shape(property), shapeOf(f.Type); got != want {
			t.Errorf("property %s is %s, field %s is %s", name, got, f.Name, want)
		}
	}
	var inSchema []string
	for name := range properties {
		inSchema = append(inSchema, name)
	}
	diff(t, "properties", inSchema, names)
	diff(t, "required", texts(def["required"]), required)
}

// shape is the type of a property in words.
func shape(property map[string]any) string {
	if ref, ok := property["$ref"].(string); ok {
		if name := strings.TrimPrefix(ref, "#/$defs/"); name[0] < 'a' {
			return name
		}
		return "string"
	}
	kind, _ := property["type"].(string)
	if kind == "array" {
		items, _ := property["items"].(map[string]any)
		return "array of " + shape(items)
	}
	if kind == "string" && property["format"] == "date-time" {
		return "time"
	}
	return kind
}

// shapeOf is the type that a schema should have for a Go type.
func shapeOf(typ reflect.Type) string {
	if typ.Kind() == reflect.Pointer {
		return shapeOf(typ.Elem())
	}
	if strings.Contains(typ.PkgPath(), ".") {
		return typ.Name()
	}
	switch typ.Kind() {
	case reflect.Slice:
		return "array of " + shapeOf(typ.Elem())
	case reflect.Map:
		return "object"
	case reflect.Bool:
		return "boolean"
	case reflect.Int, reflect.Int64:
		return "integer"
	case reflect.Struct:
		return "time"
	}
	return typ.Kind().String()
}

// words returns the enum of a definition.
func words(def map[string]any) []string { return texts(def["enum"]) }

func texts(list any) []string {
	entries, _ := list.([]any)
	var out []string
	for _, entry := range entries {
		text, ok := entry.(string)
		if !ok {
			text = marshal(entry)
		}
		out = append(out, text)
	}
	return out
}

func marshal(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// diff compares two sets of names.
func diff(t *testing.T, what string, inSchema, inGo []string) {
	t.Helper()
	for _, name := range inSchema {
		if !slices.Contains(inGo, name) {
			t.Errorf("%s: %q is in the schema, not in Go", what, name)
		}
	}
	for _, name := range inGo {
		if !slices.Contains(inSchema, name) {
			t.Errorf("%s: %q is in Go, not in the schema: add it to the enum there", what, name)
		}
	}
}
