package browser

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Switch is one choice that browsers make each in their own way: a field of
// a [Profile].
type Switch struct {
	// Name is the way to the field, such as "Jar.LaxByDefault".
	Name string
	// Decides says in a sentence what a browser does that has it on, or what it
	// counts.
	Decides string
	// known is in the order of browsers.
	known [4]evidence
}

// evidence is what speaks for the value of a switch in one browser.
type evidence struct {
	kind Kind
	ref  string
	// since is the version of the browser that brought the value, "" if that
	// is not known.
	since string
}

// browsers is the order of a switch's evidence.
var browsers = []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec}

// Switches lists every switch of a profile, room by room.
func Switches() []Switch {
	return slices.Concat(cookieSwitches, jarSwitches, hstsSwitches, requestSwitches)
}

// Value is what the switch is set to in a profile, in words.
func (s *Switch) Value(p Profile) string {
	field := reflect.ValueOf(p)
	for name := range strings.SplitSeq(s.Name, ".") {
		field = field.FieldByName(name)
	}
	return words(field.Interface())
}

// words puts a value into words. No number at all is "no".
func words(value any) string {
	switch v := value.(type) {
	case bool:
		if v {
			return "yes"
		}
	case time.Duration:
		if v != 0 {
			return durationWords(v)
		}
	case jar.Limit:
		switch v.Max {
		case 0:
		case v.Keep:
			return strconv.Itoa(v.Max)
		default:
			return fmt.Sprintf("%d, then down to %d", v.Max, v.Keep)
		}
	default:
		return fmt.Sprint(v)
	}
	return "no"
}

func durationWords(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d%day == 0:
		return fmt.Sprintf("%d days", d/day)
	case d%time.Minute == 0:
		return fmt.Sprintf("%d min", d/time.Minute)
	}
	return d.String()
}
