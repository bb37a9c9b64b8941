package bridge

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// Provide makes crumbtrail.run of the page's scripts call run, with a scenario
// as JSON, for its trace as JSON. boot.js makes a promise of it.
func Provide(run func(scenario string) (trace string, err error)) error {
	page, err := path("crumbtrail")
	if err != nil {
		return err
	}
	// Never released: scripts may call it for as long as the page exists.
	exported, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		return answer(run, args)
	})
	if err != nil {
		return thrown(err)
	}
	_, err = call(page, "provide", exported)
	return err
}

// answer is {trace: …} or {error: …}, and never a panic.
func answer(run func(string) (string, error), args []safejs.Value) (result map[string]any) {
	defer func() {
		if r := recover(); r != nil {
			result = map[string]any{"error": fmt.Sprintf("internal error: %v", r)}
		}
	}()
	if len(args) != 1 || args[0].Type() != safejs.TypeString {
		return map[string]any{"error": "run takes one argument, a scenario as a JSON string"}
	}
	document, err := args[0].String()
	if err == nil {
		document, err = run(document)
	}
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	return map[string]any{"trace": document}
}
