//go:build !js

package lab

import (
	"github.com/crumbtrail/crumbtrail/engine/lab/chromium"
	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
	"github.com/crumbtrail/crumbtrail/engine/lab/firefox"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Chromium returns a lab with the Chromium or Chrome at path. Its work is in
// dir, which must exist.
func Chromium(path, dir string, a *site.Authority) (*Lab, error) {
	version, err := chromium.Version(path)
	if err != nil {
		return nil, err
	}
	if err := chromium.Trust(dir, a); err != nil {
		return nil, err
	}
	return &Lab{
		Name:        "chromium",
		Profile:     scenario.Chrome,
		Version:     version,
		Reasons:     true,
		authority:   a,
		unsupported: chromium.Lacks,
		start: func(s *scenario.Scenario, at *site.Site) (driver.Browser, error) {
			return chromium.Start(path, dir, s, at)
		},
	}, nil
}

// Firefox returns a lab with the Firefox at path. Its work is in dir, which
// must exist.
func Firefox(path, dir string, a *site.Authority) (*Lab, error) {
	version, err := firefox.Version(path)
	if err != nil {
		return nil, err
	}
	if err := firefox.Trust(dir, a); err != nil {
		return nil, err
	}
	return &Lab{
		Name:        "firefox",
		Profile:     scenario.Firefox,
		Version:     version,
		authority:   a,
		unsupported: firefox.Lacks,
		start: func(s *scenario.Scenario, at *site.Site) (driver.Browser, error) {
			return firefox.Start(path, dir, s, at)
		},
	}, nil
}
