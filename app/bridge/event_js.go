package bridge

import (
	"strings"

	"github.com/hack-pad/safejs"
)

// Key returns the key of a keyboard event as "ArrowLeft" or "a", "" with a
// modifier or if the key belongs to an input method.
func Key(event Value) string {
	for _, modifier := range []string{"altKey", "ctrlKey", "metaKey", "isComposing"} {
		pressed, err := get(event, modifier)
		if err != nil {
			return ""
		}
		if on, err := pressed.Truthy(); err != nil || on {
			return ""
		}
	}
	key, err := text(event, "key")
	if err != nil {
		return ""
	}
	return key
}

// Command returns the key of a keyboard event with Ctrl or Cmd, such as "z" or
// "Shift+z", "" for any other event.
func Command(event Value) string {
	if !is(event, "ctrlKey") && !is(event, "metaKey") || is(event, "altKey") || is(event, "isComposing") {
		return ""
	}
	key, err := text(event, "key")
	if err != nil {
		return ""
	}
	key = strings.ToLower(key)
	if is(event, "shiftKey") {
		return "Shift+" + key
	}
	return key
}

// Plain reports whether an event came without a modifier, with which a click on a
// link opens a tab or a window, or saves the target.
func Plain(event Value) bool {
	return !is(event, "ctrlKey") && !is(event, "metaKey") && !is(event, "shiftKey") && !is(event, "altKey")
}

// is reports whether a property of an event is true.
func is(event Value, property string) bool {
	value, err := get(event, property)
	if err != nil {
		return false
	}
	on, err := value.Truthy()
	return err == nil && on
}

// OnKey calls f at every key that is pressed on the page, wherever the focus
// is. The browser does not handle a key that f handled.
func OnKey(f func(event Value) (handled bool)) error {
	pressed, err := callback(func(arguments []safejs.Value) {
		if len(arguments) > 0 && f(arguments[0]) {
			_, _ = call(arguments[0], "preventDefault")
		}
	})
	if err != nil {
		return err
	}
	return listen("keydown", pressed)
}

// In reports whether an event came from inside a match of a selector.
func In(event Value, selector string) bool {
	target, err := object(event, "target")
	if err != nil {
		return false
	}
	found, err := call(target, "closest", selector)
	return err == nil && found.Type() == safejs.TypeObject
}

// TargetValue returns the value of the control that an event came from.
func TargetValue(event Value) string {
	target, err := object(event, "target")
	if err != nil {
		return ""
	}
	value, err := text(target, "value")
	if err != nil {
		return ""
	}
	return value
}

// Marked returns an attribute of the innermost element around an event's
// target that has it.
func Marked(event Value, attribute string) (string, bool) {
	target, err := object(event, "target")
	if err != nil {
		return "", false
	}
	marked, err := call(target, "closest", "["+attribute+"]")
	if err != nil || marked.Type() != safejs.TypeObject {
		return "", false
	}
	value, err := call(marked, "getAttribute", attribute)
	if err != nil || value.Type() != safejs.TypeString {
		return "", false
	}
	found, err := value.String()
	return found, err == nil
}
