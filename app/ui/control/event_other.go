//go:build !js

package control

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
)

// EventOf passes an event of go-app to the bridge.
func EventOf(app.Event) bridge.Value { return bridge.Value{} }
