//go:build !js

// Package corpus has the scenarios that the lab plays: those of the golden files,
// the cases after web-platform-tests, and generated ones.
package corpus

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Case is a scenario with a name.
type Case struct {
	Name     string
	Scenario *scenario.Scenario
}

// Goldens reads the scenarios of the golden files in a folder.
func Goldens(folder string) ([]Case, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil {
		return nil, err
	}
	var cases []Case
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			return nil, err
		}
		for _, f := range archive.Files {
			if f.Name != "scenario.json" {
				continue
			}
			s, err := scenario.Decode(f.Data)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			cases = append(cases, Case{strings.TrimSuffix(filepath.Base(file), ".txtar"), s})
		}
	}
	return cases, nil
}

// Corpus is everything that is recorded: the goldens in a folder, its cases
// after web-platform-tests, and generated scenarios.
func All(folder string) ([]Case, error) {
	goldens, err := Goldens(folder)
	if err != nil {
		return nil, err
	}
	webPlatform, err := WebPlatform(folder)
	if err != nil {
		return nil, err
	}
	return slices.Concat(goldens, webPlatform, numbered(allSeries)), nil
}
