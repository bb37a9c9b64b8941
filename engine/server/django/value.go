package django

import (
	"fmt"
	"math"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func problem(format string, args ...any) *scenario.Error {
	return &scenario.Error{Problem: fmt.Sprintf(format, args...)}
}

// unlike is the error for a value of the wrong type. It includes Python's names
// of values, because people paste Python settings.
func unlike(value any, expected string) *scenario.Error {
	found := "an object"
	switch value := value.(type) {
	case nil:
		found = "null (None)"
	case bool:
		found = fmt.Sprint(value)
	case float64:
		found = fmt.Sprint("the number ", value)
	case string:
		found = "a string"
	case []any:
		found = "a list"
	}
	return problem("found %s, expected %s", found, expected)
}

// flag reads true or false.
func flag(field func(*Settings) *bool) func(*Settings, any) *scenario.Error {
	return func(s *Settings, value any) *scenario.Error {
		on, ok := value.(bool)
		if !ok {
			return unlike(value, "true or false")
		}
		*field(s) = on
		return nil
	}
}

// seconds reads a number of seconds.
func seconds(field func(*Settings) *int64) func(*Settings, any) *scenario.Error {
	return func(s *Settings, value any) *scenario.Error {
		n, err := wholeSeconds(value)
		if err == nil {
			*field(s) = n
		}
		return err
	}
}

func wholeSeconds(value any) (int64, *scenario.Error) {
	n, ok := value.(float64)
	switch {
	case !ok:
		return 0, unlike(value, "a number of seconds")
	case n != math.Trunc(n) || n < 0 || n > scenario.MaxSeconds:
		return 0, problem("%v is out of range; expected whole seconds (0 to %d)", n, scenario.MaxSeconds)
	}
	return int64(n), nil
}

// optional reads a text, or null for none.
func optional(field func(*Settings) *string) func(*Settings, any) *scenario.Error {
	return func(s *Settings, value any) *scenario.Error {
		text, err := textOrNone(value)
		if err == nil {
			*field(s) = text
		}
		return err
	}
}

// textOrNone reads a text that goes into a header; null is "".
func textOrNone(value any) (string, *scenario.Error) {
	if value == nil {
		return "", nil
	}
	text, ok := value.(string)
	if !ok {
		return "", unlike(value, "a string or null")
	}
	return text, checkHeaderText(text)
}

// checkHeaderText rejects text that would end a header or an attribute early.
func checkHeaderText(text string) *scenario.Error {
	if strings.ContainsAny(text, ";\r\n\x00") {
		return problem("a header value cannot contain a semicolon or a line break")
	}
	return nil
}

func textList(value any) ([]string, *scenario.Error) {
	entries, ok := value.([]any)
	if !ok {
		return nil, unlike(value, "a list of strings")
	}
	list := make([]string, len(entries))
	for i, entry := range entries {
		if list[i], ok = entry.(string); !ok {
			return nil, unlike(entry, "a string").At(i)
		}
	}
	return list, nil
}
