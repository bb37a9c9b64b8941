package cookie_test

import (
	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// The rules of each browser, as package browser has them.

func spec() cookie.Rules     { return browser.ProfileOf(scenario.Spec).Cookie }
func chromium() cookie.Rules { return browser.ProfileOf(scenario.Chrome).Cookie }
func firefox() cookie.Rules  { return browser.ProfileOf(scenario.Firefox).Cookie }
func safari() cookie.Rules   { return browser.ProfileOf(scenario.Safari).Cookie }

var profiles = []struct {
	name  string
	rules cookie.Rules
}{
	{"spec", spec()},
	{"chromium", chromium()},
	{"firefox", firefox()},
	{"safari", safari()},
}
