//go:build !js

package bridge

import "time"

// Value is a JavaScript value, such as an event.
type Value struct{}

// Fragment returns the text after the # of the address.
func Fragment() (string, error) { return "", ErrNoBrowser }

// Ran tells the scripts of the page which run it shows.
func Ran(link string, challenge bool) error { return ErrNoBrowser }

// WriteCode asks for the servers of the scenario of a link, written in a stack.
func WriteCode(link, stack string) error { return ErrNoBrowser }

// OnCode calls f with what came of that.
func OnCode(func(document string)) error { return ErrNoBrowser }

// Location returns the path and the query of the address.
func Location() (pathname, search string, err error) { return "", "", ErrNoBrowser }

// ReplaceQuery puts another query into the address.
func ReplaceQuery(string) error { return ErrNoBrowser }

// ReplaceFragment puts a fragment into the address.
func ReplaceFragment(string) error { return ErrNoBrowser }

// PushFragment puts a fragment into the address with a new entry in the history.
func PushFragment(string) error { return ErrNoBrowser }

// OnFragment calls f when the user changes the fragment.
func OnFragment(func(string)) error { return ErrNoBrowser }

// OnHost calls f with what the page around an embed asks for.
func OnHost(func(request, value string, done func(problem string))) error { return ErrNoBrowser }

// TellHost gives frame.js the state.
func TellHost(map[string]any) error { return ErrNoBrowser }

// Copy puts text on the clipboard.
func Copy(_ string, done func(error)) { done(ErrNoBrowser) }

// Download saves a text as a file.
func Download(_, _ string) error { return ErrNoBrowser }

// Store keeps a value in this browser.
func Store(_, _ string) error { return ErrNoBrowser }

// Stored returns a value that Store keeps.
func Stored(string) (string, error) { return "", ErrNoBrowser }

// Site returns the address of the site's folder.
func Site() (string, error) { return "", ErrNoBrowser }

// PageAttribute returns a data attribute of the root element.
func PageAttribute(string) (string, error) { return "", ErrNoBrowser }

// SetPageAttribute writes a data attribute of the root element.
func SetPageAttribute(_, _ string) error { return ErrNoBrowser }

// SetTitle writes the title of the page.
func SetTitle(string) error { return ErrNoBrowser }

// SetValue writes the text of a field.
func SetValue(_, _ string) error { return ErrNoBrowser }

// FieldValue returns the text of a field.
func FieldValue(string) (string, error) { return "", ErrNoBrowser }

// SetChecked sets whether a radio button is chosen.
func SetChecked(string, bool) error { return ErrNoBrowser }

// SetInvalid marks a field whose text was rejected.
func SetInvalid(string, bool) error { return ErrNoBrowser }

// Focus moves the focus to an element.
func Focus(string) error { return ErrNoBrowser }

// Shown reports whether an element is drawn.
func Shown(string) bool { return false }

// TogglePopover shows a popover, or hides it.
func TogglePopover(string) error { return ErrNoBrowser }

// HidePopover hides a popover.
func HidePopover(string) error { return ErrNoBrowser }

// SelectText selects the text of a field.
func SelectText(string) error { return ErrNoBrowser }

// Reveal scrolls a box to show an element in it.
func Reveal(_, _ string, _ float64) error { return ErrNoBrowser }

// Width returns the width of an element.
func Width(string) (float64, error) { return 0, ErrNoBrowser }

// OnResize calls f whenever the size of an element may have changed.
func OnResize(string, func()) error { return ErrNoBrowser }

// Key returns the key of a keyboard event.
func Key(Value) string { return "" }

// Command returns the key that goes with Ctrl or Cmd.
func Command(Value) string { return "" }

// Plain reports whether an event came without a modifier.
func Plain(Value) bool { return false }

// OnKey calls f at every key that is pressed.
func OnKey(func(Value) bool) error { return ErrNoBrowser }

// In reports whether an event came from inside a match of a selector.
func In(Value, string) bool { return false }

// Every calls f repeatedly.
func Every(time.Duration, func()) (stop func(), err error) { return nil, ErrNoBrowser }

// After calls f once.
func After(time.Duration, func()) (stop func(), err error) { return nil, ErrNoBrowser }

// Rest lets the browser handle its events.
func Rest() {}

// TargetValue returns the value of the control that an event came from.
func TargetValue(Value) string { return "" }

// Marked returns an attribute of an element around an event's target.
func Marked(Value, string) (string, bool) { return "", false }

// OnSwipe calls f after a horizontal swipe.
func OnSwipe(string, func(toLeft bool)) error { return ErrNoBrowser }

// Provide makes crumbtrail.run call run.
func Provide(func(string) (string, error)) error { return ErrNoBrowser }

// OnPrint calls f before the page is printed and again afterwards.
func OnPrint(func(printing bool)) error { return ErrNoBrowser }

// OnPaste calls f with the scenario that the reader pasted.
func OnPaste(func(document string)) error { return ErrNoBrowser }

// ProvideReading gives the script of a worker the functions of a reading.
func ProvideReading(Reading) error { return ErrNoBrowser }
