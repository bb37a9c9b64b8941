//go:build !js

package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
)

// eventOf passes an event of go-app to the bridge.
func eventOf(app.Event) bridge.Value { return bridge.Value{} }
