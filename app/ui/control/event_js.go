package control

import (
	"github.com/hack-pad/safejs"
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
)

// EventOf passes an event of go-app to the bridge.
func EventOf(e app.Event) bridge.Value { return safejs.Safe(app.JSValue(e.Value)) }
