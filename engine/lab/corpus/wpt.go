//go:build !js

package corpus

import (
	"path/filepath"

	"github.com/crumbtrail/crumbtrail/engine/internal/wpt"
)

// WebPlatform reads the cases after web-platform-tests in a folder's wpt, many
// of them in each scenario.
func WebPlatform(folder string) ([]Case, error) {
	tables, err := wpt.Read(filepath.Join(folder, "wpt"))
	if err != nil {
		return nil, err
	}
	batches, err := wpt.Batches(tables)
	if err != nil {
		return nil, err
	}
	cases := make([]Case, len(batches))
	for i, b := range batches {
		cases[i] = Case(b)
	}
	return cases, nil
}
