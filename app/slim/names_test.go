//go:build !js

package main

import "testing"

func TestNeeded(t *testing.T) {
	for _, c := range []struct {
		name  string
		wraps bool
		want  string
	}{
		{"github.com/crumbtrail/crumbtrail/engine/jar.(*Jar).store", false, "github.com/crumbtrail/crumbtrail/engine/jar."},
		{"github.com/crumbtrail/crumbtrail/engine/jar.(*Jar).store.func2.1", false, "github.com/crumbtrail/crumbtrail/engine/jar."},
		{"github.com/crumbtrail/crumbtrail/engine/rule.pick[go.shape.string]", false, "github.com/crumbtrail/crumbtrail/engine/rule."},
		{"main.main.func1", false, "main."},
		{"runtime.mallocgc", false, "runtime."},
		{"encoding/json.(*decodeState).object", false, "encoding/json."},
		{"slices.SortFunc[go.shape.*github.com/crumbtrail/crumbtrail/engine/rule.Rule]", false, "slices."},
		{"github.com/maxence-charriere/go-app/v9/pkg/app.(*engine).update", false, "github.com/maxence-charriere/go-app/v9/pkg/app."},
		{"time.(*Time).String", true, "time.(*Time).String"},
		{"sync/atomic.(*Pointer[go.shape.int]).Load", true, "sync/atomic.(*Pointer[go.shape.int]).Load"},
		{"sync.(*Once).doSlow", false, "sync."},
		{"os.init.deferwrap1", true, "os."},
		{"reflect.makeFuncStub", false, "reflect.makeFuncStub"},
		{"reflect.methodValueCall", false, "reflect.methodValueCall"},
		{"type:.eq.github.com/crumbtrail/crumbtrail/engine/rule.Rule", true, ""},
		{"_rt0_wasm_js", false, "_rt0_wasm_js"},
		{"", false, ""},
	} {
		if got := needed(c.name, c.wraps); got != c.want {
			t.Errorf("needed(%q, %t) is %q, want %q", c.name, c.wraps, got, c.want)
		}
	}
}
