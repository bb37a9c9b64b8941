package bridge

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// Value is a JavaScript value, such as an event.
type Value = safejs.Value

// get reads a property whose getter may throw.
func get(object safejs.Value, name string) (safejs.Value, error) {
	reflect, err := safejs.Global().Get("Reflect")
	if err != nil {
		return safejs.Value{}, thrown(err)
	}
	value, err := reflect.Call("get", object, name)
	if err != nil {
		return safejs.Value{}, fmt.Errorf("bridge: reading %s: %w", name, thrown(err))
	}
	return value, nil
}

// object reads a property that must be an object or a function.
func object(from safejs.Value, name string) (safejs.Value, error) {
	value, err := get(from, name)
	if err != nil {
		return safejs.Value{}, err
	}
	if t := value.Type(); t != safejs.TypeObject && t != safejs.TypeFunction {
		return safejs.Value{}, fmt.Errorf("%w: %s", ErrMissing, name)
	}
	return value, nil
}

// path reads a property of a property of the global object.
func path(names ...string) (safejs.Value, error) {
	value := safejs.Global()
	for _, name := range names {
		next, err := object(value, name)
		if err != nil {
			return safejs.Value{}, err
		}
		value = next
	}
	return value, nil
}

// set writes a property whose setter may throw.
func set(object safejs.Value, name string, value any) error {
	reflect, err := safejs.Global().Get("Reflect")
	if err != nil {
		return thrown(err)
	}
	if _, err := reflect.Call("set", object, name, value); err != nil {
		return fmt.Errorf("bridge: writing %s: %w", name, thrown(err))
	}
	return nil
}

// call calls a method.
func call(object safejs.Value, method string, args ...any) (safejs.Value, error) {
	value, err := object.Call(method, args...)
	if err != nil {
		return safejs.Value{}, fmt.Errorf("bridge: calling %s: %w", method, thrown(err))
	}
	return value, nil
}

// text reads a property that should be a string, "" if it is not.
func text(from safejs.Value, name string) (string, error) {
	value, err := get(from, name)
	if err != nil || value.Type() != safejs.TypeString {
		return "", err
	}
	return value.String()
}

// number reads a property that must be a number.
func number(from safejs.Value, name string) (float64, error) {
	value, err := get(from, name)
	if err != nil {
		return 0, err
	}
	n, err := value.Float()
	return n, thrown(err)
}

// thrown makes an error of the value that JavaScript threw. That may be
// anything, and the Error method of a safejs error panics for a value that is
// not an object, which only package fmt survives.
func thrown(err error) error {
	if err == nil {
		return nil
	}
	return exception(fmt.Sprint(err))
}

// An exception is the text of what JavaScript threw.
type exception string

func (e exception) Error() string { return string(e) }

// callback makes a function for JavaScript to call that recovers from its own
// panics.
func callback(f func(args []safejs.Value)) (safejs.Func, error) {
	made, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		defer func() {
			if r := recover(); r != nil {
				report(fmt.Sprint(r))
			}
		}()
		f(args)
		return nil
	})
	return made, thrown(err)
}

// report writes an error of our own code to the console.
func report(fault string) {
	if console, err := path("console"); err == nil {
		call(console, "error", "crumbtrail: "+fault)
	}
}
