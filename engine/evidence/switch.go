package evidence

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Switch is one choice that differs between browsers: a field of a [browser.Profile].
type Switch struct {
	// Name is the path to the field, such as "Jar.LaxByDefault".
	Name string
	// Decides is a sentence: what a browser does if the switch is on, or what
	// its number counts.
	Decides string
	// known is in the order of browsers.
	known [4]evidence
}

// An entry is a switch in the tables: its name, and the evidence in the order
// of browsers.
type entry struct {
	name  string
	known [4]evidence
}

// evidence is the source of a switch's value in one browser.
type evidence struct {
	kind Kind
	// ref is that of a [Source]; for a value that is not measured, a key of
	// sourceWords.why.
	ref string
	// since is the version of the browser that introduced the value, "" if
	// unknown.
	since string
}

// browsers is the order of a switch's evidence.
var browsers = []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec}

// Switches lists every switch of a profile, package by package.
func Switches() []Switch {
	var list []Switch
	for _, e := range slices.Concat(cookieSwitches, jarSwitches, hstsSwitches, cacheSwitches, requestSwitches) {
		list = append(list, Switch{e.name, decidesTexts.Of(e.name).String(), e.known})
	}
	return list
}

// Value is the value of the switch in a profile, in words.
func (s *Switch) Value(p browser.Profile) string {
	field := reflect.ValueOf(p)
	for name := range strings.SplitSeq(s.Name, ".") {
		field = field.FieldByName(name)
	}
	return formatValue(field.Interface())
}

// formatValue formats a value. A missing number is "no".
func formatValue(value any) string {
	w := &valueTexts
	switch v := value.(type) {
	case bool:
		if v {
			return phrase.Say("yes")
		}
	case time.Duration:
		if v != 0 {
			return w.duration(v)
		}
	case jar.Limit:
		if v.Max != 0 {
			return w.limited(v)
		}
	case browser.FormWarning:
		return w.insecureForms.of(v).String()
	case cookie.HostPrefixPath:
		return w.hostPrefixPath.of(v).String()
	case cookie.DateParser:
		return w.dates.of(v).String()
	case scenario.ThirdPartyCookies:
		return w.thirdParty.of(v).String()
	default:
		return fmt.Sprint(v)
	}
	return phrase.Say("no")
}

func (w *valueWords) duration(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d%day == 0:
		return w.days.Of(int(d / day))
	case d%time.Minute == 0:
		return w.minutes.Of(int(d / time.Minute))
	}
	return d.String()
}

func (w *valueWords) limited(l jar.Limit) string {
	most := strconv.Itoa(l.Max)
	if l.Keep == l.Max {
		return most
	}
	return w.limit.With("max", most, "keep", strconv.Itoa(l.Keep))
}

func (w *formWords) of(f browser.FormWarning) phrase.Phrase {
	return [...]phrase.Phrase{browser.SendForm: w.send, browser.AskInDialog: w.dialog, browser.AskOnPage: w.page}[f]
}

func (w *hostPrefixPathWords) of(p cookie.HostPrefixPath) phrase.Phrase {
	return [...]phrase.Phrase{cookie.PathPresent: w.present, cookie.PathWritten: w.written, cookie.PathResulting: w.resulting}[p]
}

func (w *datesWords) of(p cookie.DateParser) phrase.Phrase {
	return [...]phrase.Phrase{cookie.CookieDates: w.draft, cookie.WholeTokens: w.whole, cookie.NSPRDates: w.nspr}[p]
}

func (w *thirdPartyWords) of(c scenario.ThirdPartyCookies) phrase.Phrase {
	switch c {
	case scenario.BlockThirdParty:
		return w.block
	case scenario.PartitionThirdParty:
		return w.partition
	}
	return w.allow
}
