package bridge

import (
	"errors"
	"strings"
	"syscall/js"
	"testing"
	"time"

	"github.com/hack-pad/safejs"
)

// with replaces a global by a JavaScript expression for a test.
func with(t *testing.T, name, expression string) {
	t.Helper()
	object, before := js.Global().Get("Object"), js.Global().Call("eval", "Object.getOwnPropertyDescriptor(globalThis, "+quoted(name)+")")
	t.Cleanup(func() {
		js.Global().Delete(name)
		if !before.IsUndefined() {
			object.Call("defineProperty", js.Global(), name, before)
		}
	})
	js.Global().Call("eval", "Object.defineProperty(globalThis, "+quoted(name)+", {configurable: true, "+expression+"})")
}

func quoted(text string) string { return js.Global().Get("JSON").Call("stringify", text).String() }

const (
	absent   = "value: undefined"
	throwing = `get() { throw new Error("denied") }`
	// throwingText throws a value that is not an object, which safejs does not report.
	throwingText = `get() { throw "denied" }`
)

// Whatever the browser lacks or denies is an error.
func TestMissingAPIs(t *testing.T) {
	calls := map[string]struct {
		global string
		call   func() error
	}{
		"Fragment":         {"location", func() error { _, err := Fragment(); return err }},
		"ReplaceFragment":  {"history", func() error { return ReplaceFragment("0") }},
		"Copy":             {"navigator", func() error { return copied("text") }},
		"Store":            {"localStorage", func() error { return Store("key", "value") }},
		"forgetting":       {"localStorage", func() error { return Store("key", "") }},
		"Site":             {"crumbtrail", func() error { _, err := Site(); return err }},
		"Catalogue":        {"crumbtrail", func() error { _, err := Catalogue(); return err }},
		"Provide":          {"crumbtrail", func() error { return Provide(nil) }},
		"PageAttribute":    {"document", func() error { _, err := PageAttribute("layout"); return err }},
		"SetPageAttribute": {"document", func() error { return SetPageAttribute("theme", "dark") }},
		"SetTitle":         {"document", func() error { return SetTitle("title") }},
		"SetValue":         {"document", func() error { return SetValue("id", "value") }},
		"FieldValue":       {"document", func() error { _, err := FieldValue("id"); return err }},
		"SetChecked":       {"document", func() error { return SetChecked("id", true) }},
		"Focus":            {"document", func() error { return Focus("id") }},
		"SelectText":       {"document", func() error { return SelectText("id") }},
		"Reveal":           {"document", func() error { return Reveal("id", "a", 0) }},
		"Width":            {"document", func() error { _, err := Width("id"); return err }},
		"OnResize":         {"document", func() error { return OnResize("id", func() {}) }},
	}
	for name, c := range calls {
		for state, expression := range map[string]string{"absent": absent, "throwing": throwing, "throwing a text": throwingText} {
			t.Run(name+" "+state, func(t *testing.T) {
				with(t, c.global, expression)
				err := c.call()
				if err == nil {
					t.Fatal("no error")
				}
				if state == "absent" && !errors.Is(err, ErrMissing) {
					t.Errorf("the error is %v, want it to be ErrMissing", err)
				}
				if state != "absent" && err.Error() == "" {
					t.Error("the error says nothing")
				}
			})
		}
	}
}

// copied waits until Copy is done.
func copied(text string) error {
	done := make(chan error, 1)
	Copy(text, func(err error) { done <- err })
	return <-done
}

func TestCopy(t *testing.T) {
	tests := []struct{ name, clipboard, want string }{
		{"allowed", `{writeText: (text) => { globalThis.clip = text; return Promise.resolve() }}`, ""},
		{"denied", `{writeText: () => Promise.reject(new Error("not allowed here"))}`, "not allowed here"},
		{"denied with nothing", `{writeText: () => Promise.reject()}`, "denied"},
		{"denied with a text", `{writeText: () => Promise.reject("no")}`, "denied"},
		{"throws", `{writeText() { throw new Error("not focused") }}`, "not focused"},
		{"gives no promise", `{writeText() { return 1 }}`, "then"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			with(t, "navigator", "value: {clipboard: "+test.clipboard+"}")
			err := copied("text")
			if test.want == "" {
				if got := js.Global().Get("clip").String(); err != nil || got != "text" {
					t.Errorf("the clipboard holds %q (%v)", got, err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want it to say %q", err, test.want)
			}
		})
	}
}

func TestStorage(t *testing.T) {
	with(t, "localStorage", `value: {
		items: {},
		setItem(key, value) { this.items[key] = value },
		removeItem(key) { delete this.items[key] },
	}`)
	for _, value := range []string{"dark", ""} {
		if err := Store("theme", value); err != nil {
			t.Fatal(err)
		}
		if got := js.Global().Call("eval", `localStorage.items.theme ?? ""`).String(); got != value {
			t.Errorf("stored is %q, want %q", got, value)
		}
	}
}

func TestFragment(t *testing.T) {
	tests := []struct{ name, hash, taken, want string }{
		{"none", "", "null", ""},
		{"in the address", "#0abc", "null", "0abc"},
		{"taken out of the address", "", `"%zz"`, "%zz"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			with(t, "location", "value: {hash: "+quoted(test.hash)+"}")
			with(t, "crumbtrail", "value: {fragment: "+test.taken+"}")
			if got, err := Fragment(); got != test.want || err != nil {
				t.Errorf("the fragment is %q (%v), want %q", got, err, test.want)
			}
		})
	}
	t.Run("without boot.js", func(t *testing.T) {
		with(t, "location", `value: {hash: "#0"}`)
		if got, err := Fragment(); got != "0" || err != nil {
			t.Errorf("the fragment is %q (%v)", got, err)
		}
	})
}

func TestOnFragment(t *testing.T) {
	with(t, "location", `value: {hash: "#0new"}`)
	with(t, "crumbtrail", `value: {fragment: "%zz"}`)
	with(t, "addEventListener", `value: (name, listener) => { (globalThis.listeners ??= {})[name] = listener }`)
	var got []string
	if err := OnFragment(func(fragment string) { got = append(got, fragment) }); err != nil {
		t.Fatal(err)
	}
	js.Global().Call("eval", `listeners.hashchange(); listeners["crumbtrail:fragment"]()`)
	if strings.Join(got, " ") != "0new %zz" {
		t.Errorf("told of %q", got)
	}
}

// Provide gives the page's scripts a function that always returns.
func TestProvide(t *testing.T) {
	with(t, "crumbtrail", `value: {provide(run) { this.run = run }}`)
	err := Provide(func(scenario string) (string, error) {
		switch scenario {
		case "wrong":
			return "", errors.New("steps[0].do: what is that")
		case "fault":
			panic("a fault of our own")
		}
		return "trace of " + scenario, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ call, want string }{
		{`run("a")`, `{"trace":"trace of a"}`},
		{`run("käse 🍪")`, `{"trace":"trace of käse 🍪"}`},
		{`run("\ud800")`, `{"trace":"trace of ` + "\ufffd" + `"}`},
		{`run("wrong")`, `{"error":"steps[0].do: what is that"}`},
		{`run("fault")`, `{"error":"internal error: a fault of our own"}`},
		{`run("after a fault")`, `{"trace":"trace of after a fault"}`},
		{`run()`, `{"error":"run takes one argument, a scenario as a JSON string"}`},
		{`run("a", "b")`, `{"error":"run takes one argument, a scenario as a JSON string"}`},
		{`run({v: 1})`, `{"error":"run takes one argument, a scenario as a JSON string"}`},
		{`run(null)`, `{"error":"run takes one argument, a scenario as a JSON string"}`},
	}
	for _, test := range tests {
		if got := js.Global().Call("eval", "JSON.stringify(crumbtrail."+test.call+")").String(); got != test.want {
			t.Errorf("%s gives %s, want %s", test.call, got, test.want)
		}
	}
}

// document has a few elements with the methods that the bridge uses.
const document = `value: {
	title: "",
	documentElement: {
		dataset: {layout: "embed"},
		setAttribute(name, value) { this[name] = value },
		removeAttribute(name) { delete this[name] },
	},
	elements: {
		field: {value: " as typed ", clientWidth: 320.5, focus() { this.focused = true }, select() { this.selected = true }},
		box: {
			top: 0, scrollBy(x, y) { this.top += y },
			getBoundingClientRect: () => ({top: 100, bottom: 300}),
			querySelectorAll: (selector) => globalThis.matches,
		},
	},
	getElementById(id) { return this.elements[id] ?? null },
}`

func TestElements(t *testing.T) {
	with(t, "document", document)
	if got, err := FieldValue("field"); got != " as typed " || err != nil {
		t.Errorf("the field holds %q (%v)", got, err)
	}
	if err := SetValue("field", "\tkept as it is "); err != nil {
		t.Error(err)
	}
	if got, _ := FieldValue("field"); got != "\tkept as it is " {
		t.Errorf("the field holds %q", got)
	}
	if got, err := Width("field"); got != 320.5 || err != nil {
		t.Errorf("the width is %v (%v)", got, err)
	}
	if err := SelectText("field"); err != nil {
		t.Error(err)
	}
	if !js.Global().Call("eval", "document.elements.field.focused && document.elements.field.selected").Truthy() {
		t.Error("the field's text is not selected")
	}
	if layout, err := PageAttribute("layout"); layout != "embed" || err != nil {
		t.Errorf("the layout is %q (%v)", layout, err)
	}
	for _, theme := range []string{"dark", ""} {
		if err := SetPageAttribute("theme", theme); err != nil {
			t.Error(err)
		}
		if got := js.Global().Call("eval", `document.documentElement["data-theme"] ?? ""`).String(); got != theme {
			t.Errorf("the theme is %q, want %q", got, theme)
		}
	}
	for _, missing := range []error{SetValue("none", ""), Focus("none"), Reveal("none", "a", 0), OnResize("none", func() {}), OnResize("box", func() {})} {
		if !errors.Is(missing, ErrMissing) {
			t.Errorf("what is not there gives %v", missing)
		}
	}
}

// The box spans 100 to 300.
func TestReveal(t *testing.T) {
	tests := []struct {
		name    string
		matches string
		covered float64
		want    float64
	}{
		{"in view", `[[120, 160]]`, 0, 0},
		{"below", `[[290, 340]]`, 0, 40},
		{"above", `[[60, 90]]`, 0, -40},
		{"under what covers the top", `[[110, 150]]`, 30, -20},
		{"several", `[[250, 290], [300, 320]]`, 0, 20},
		{"too large", `[[150, 500]]`, 0, 50},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			with(t, "document", document)
			js.Global().Call("eval", "globalThis.matches = "+test.matches+".map(([top, bottom]) => ({getBoundingClientRect: () => ({top, bottom})}))")
			if err := Reveal("box", "a", test.covered); err != nil {
				t.Fatal(err)
			}
			if got := js.Global().Call("eval", "document.elements.box.top").Float(); got != test.want {
				t.Errorf("scrolled by %v, want %v", got, test.want)
			}
		})
	}
}

// event is the value of an expression.
func event(expression string) Value { return safejs.Safe(js.Global().Call("eval", "("+expression+")")) }

func TestEvents(t *testing.T) {
	for expression, want := range map[string]string{
		`{key: "Enter"}`:                    "Enter",
		`{key: "ArrowLeft", ctrlKey: true}`: "",
		`{key: "a", isComposing: true}`:     "",
		`{}`:                                "",
		`null`:                              "",
	} {
		if got := Key(event(expression)); got != want {
			t.Errorf("the key of %s is %q, want %q", expression, got, want)
		}
	}
	for expression, want := range map[string]string{
		`{target: {value: "301"}}`: "301",
		`{target: null}`:           "",
		`{target: {get value() { throw new Error("gone") }}}`: "",
	} {
		if got := TargetValue(event(expression)); got != want {
			t.Errorf("the value of %s is %q, want %q", expression, got, want)
		}
	}
	const marked = `{target: {closest: (selector) => selector === "[data-place]" ? {getAttribute: () => "0 1"} : null}}`
	if got, ok := Marked(event(marked), "data-place"); got != "0 1" || !ok {
		t.Errorf("marked is %q, %t", got, ok)
	}
	if got, ok := Marked(event(marked), "data-other"); ok {
		t.Errorf("what is not there is %q", got)
	}
}

func TestCommand(t *testing.T) {
	for expression, want := range map[string]string{
		`{key: "z", ctrlKey: true}`:                 "z",
		`{key: "z", metaKey: true}`:                 "z",
		`{key: "Z", ctrlKey: true, shiftKey: true}`: "Shift+z",
		`{key: "z"}`: "",
		`{key: "z", ctrlKey: true, altKey: true}`: "",
		`{ctrlKey: true}`:                         "",
		`null`:                                    "",
	} {
		if got := Command(event(expression)); got != want {
			t.Errorf("the command of %s is %q, want %q", expression, got, want)
		}
	}
	const inside = `{target: {closest: (selector) => selector === "input" ? {} : null}}`
	if !In(event(inside), "input") || In(event(inside), "select") || In(event(`{}`), "input") {
		t.Error("it mistakes where an event came from")
	}
}

// Timers call until they are stopped. The browser does not handle a key that f
// handled, and no other is kept from it.
func TestOnKey(t *testing.T) {
	with(t, "addEventListener", `value: (name, listener) => { (globalThis.listeners ??= {})[name] = listener }`)
	if err := OnKey(func(event Value) bool { return Key(event) == "a" }); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]bool{"a": true, "b": false} {
		got := js.Global().Call("eval", `(() => {
			let prevented = false;
			listeners.keydown({ key: "`+key+`", preventDefault() { prevented = true } });
			return prevented;
		})()`).Bool()
		if got != want {
			t.Errorf("%s is kept from the browser: %t, want %t", key, got, want)
		}
	}
}

func TestTimers(t *testing.T) {
	ticks := make(chan int, 100)
	stop, err := Every(time.Millisecond, func() { ticks <- 1 })
	if err != nil {
		t.Fatal(err)
	}
	<-ticks
	<-ticks
	stop()
	cancelled, err := After(time.Millisecond, func() { t.Error("it was cancelled") })
	if err != nil {
		t.Fatal(err)
	}
	cancelled()
	done := make(chan int)
	if _, err := After(20*time.Millisecond, func() { close(done) }); err != nil {
		t.Fatal(err)
	}
	<-done
}

// A timer that has fired is released, whatever calls it again.
func TestAfterFiresOnce(t *testing.T) {
	with(t, "setTimeout", `value: (f) => { globalThis.tick = f; return 1 }`)
	with(t, "console", `value: { error() {} }`)
	times := 0
	stop, err := After(time.Millisecond, func() { times++ })
	if err != nil {
		t.Fatal(err)
	}
	js.Global().Call("tick")
	js.Global().Call("tick")
	stop()
	if times != 1 {
		t.Errorf("it went off %d times", times)
	}
}

// A panic in a callback must not end the program.
func TestCallbackAfterPanic(t *testing.T) {
	with(t, "console", `value: {error(text) { globalThis.reported = text }}`)
	f, err := callback(func([]safejs.Value) { panic("a fault") })
	if err != nil {
		t.Fatal(err)
	}
	defer f.Release()
	if _, err := f.Value().Invoke(); err != nil {
		t.Error(err)
	}
	if got := js.Global().Get("reported").String(); got != "crumbtrail: a fault" {
		t.Errorf("reported is %q", got)
	}
}
