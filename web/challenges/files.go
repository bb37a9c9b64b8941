//go:build !js

package challenges

import (
	"embed"
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

//go:embed *.json
var files embed.FS

// Get returns a fresh copy of a challenge, in English.
func Get(name string) (*scenario.Scenario, error) {
	document, err := files.ReadFile(name + ".json")
	if err != nil {
		return nil, fmt.Errorf("there is no challenge %q", name)
	}
	s, err := scenario.Decode(document)
	if err != nil {
		return nil, fmt.Errorf("challenge %s: %w", name, err)
	}
	return s, nil
}
