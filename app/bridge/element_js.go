package bridge

import (
	"fmt"

	"github.com/hack-pad/safejs"
)

// SetValue writes the text of a field. go-app's own way would trim it.
func SetValue(id, value string) error {
	field, err := element(id)
	if err != nil {
		return err
	}
	return set(field, "value", value)
}

// FieldValue returns the text of a field.
func FieldValue(id string) (string, error) {
	field, err := element(id)
	if err != nil {
		return "", err
	}
	return text(field, "value")
}

// SetChecked sets whether a radio button is chosen.
func SetChecked(id string, checked bool) error {
	field, err := element(id)
	if err != nil {
		return err
	}
	return set(field, "checked", checked)
}

// SetInvalid marks a field whose text was rejected, or takes the mark away.
func SetInvalid(id string, invalid bool) error {
	field, err := element(id)
	if err != nil {
		return err
	}
	return set(field, "ariaInvalid", invalid)
}

// Focus moves the focus to an element.
func Focus(id string) error {
	target, err := element(id)
	if err != nil {
		return err
	}
	_, err = call(target, "focus")
	return err
}

// Shown reports whether an element exists and is drawn, visible in the window
// or not.
func Shown(id string) bool {
	target, err := element(id)
	if err != nil {
		return false
	}
	drawn, err := call(target, "checkVisibility")
	if err != nil {
		return false
	}
	shown, err := drawn.Bool()
	return err == nil && shown
}

// TogglePopover shows a popover, or hides it.
func TogglePopover(id string) error {
	target, err := element(id)
	if err != nil {
		return err
	}
	_, err = call(target, "togglePopover")
	return err
}

// HidePopover hides a popover.
func HidePopover(id string) error {
	target, err := element(id)
	if err != nil {
		return err
	}
	_, err = call(target, "hidePopover")
	return err
}

// SelectText moves the focus to a field and selects its text.
func SelectText(id string) error {
	if err := Focus(id); err != nil {
		return err
	}
	field, err := element(id)
	if err != nil {
		return err
	}
	_, err = call(field, "select")
	return err
}

// Reveal scrolls a box, and nothing around it, as little as necessary to show
// all matches of a selector inside, or the first if they do not fit.
// scrollIntoView would also scroll the page, and the page that frames it.
// Something fixed may cover the top of the box.
func Reveal(id, selector string, covered float64) error {
	box, err := element(id)
	if err != nil {
		return err
	}
	top, bottom, err := extent(box, selector)
	if err != nil {
		return err
	}
	boxTop, boxBottom, err := edges(box)
	if err != nil {
		return err
	}
	boxTop += covered
	var by float64
	switch {
	case top < boxTop:
		by = top - boxTop
	case bottom > boxBottom:
		by = min(bottom-boxBottom, top-boxTop)
	default:
		return nil
	}
	_, err = call(box, "scrollBy", 0, by)
	return err
}

// extent is the range that the matches of a selector cover.
func extent(box safejs.Value, selector string) (top, bottom float64, err error) {
	found, err := call(box, "querySelectorAll", selector)
	if err != nil {
		return 0, 0, err
	}
	n, err := number(found, "length")
	if err != nil {
		return 0, 0, err
	}
	if n == 0 {
		return 0, 0, fmt.Errorf("%w: %s", ErrMissing, selector)
	}
	for i := range int(n) {
		match, err := found.Index(i)
		if err != nil {
			return 0, 0, thrown(err)
		}
		from, to, err := edges(match)
		if err != nil {
			return 0, 0, err
		}
		if i == 0 || from < top {
			top = from
		}
		bottom = max(bottom, to)
	}
	return top, bottom, nil
}

// edges are the top and the bottom of an element, from the top of the window.
func edges(of safejs.Value) (top, bottom float64, err error) {
	rect, err := call(of, "getBoundingClientRect")
	if err != nil {
		return 0, 0, err
	}
	if top, err = number(rect, "top"); err != nil {
		return 0, 0, err
	}
	bottom, err = number(rect, "bottom")
	return top, bottom, err
}

// Width returns the width of an element's content in CSS pixels.
func Width(id string) (float64, error) {
	box, err := element(id)
	if err != nil {
		return 0, err
	}
	return number(box, "clientWidth")
}

// OnResize calls f whenever the size of an element may have changed.
func OnResize(id string, f func()) error {
	box, err := element(id)
	if err != nil {
		return err
	}
	observerType, err := path("ResizeObserver")
	if err != nil {
		return err
	}
	resized, err := callback(func([]safejs.Value) { f() })
	if err != nil {
		return err
	}
	observer, err := observerType.New(resized)
	if err != nil {
		resized.Release()
		return thrown(err)
	}
	_, err = call(observer, "observe", box)
	return err
}
