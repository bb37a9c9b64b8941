package ui

import (
	"github.com/hack-pad/safejs"
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
)

// eventOf passes an event of go-app to the bridge.
func eventOf(e app.Event) bridge.Value { return safejs.Safe(app.JSValue(e.Value)) }
