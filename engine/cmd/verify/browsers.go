//go:build !js

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/crumbtrail/crumbtrail/engine/lab"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
)

// A maker is a kind of browser, with the commands by which it may be installed, the
// first choice first.
type maker struct {
	name, variable string
	commands       []string
	lab            func(path, dir string, a *site.Authority) (*lab.Lab, error)
}

var makers = []maker{
	{"Chromium or Chrome", "CHROME", []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}, lab.Chromium},
	{"Firefox", "FIREFOX", []string{"firefox", "firefox-esr"}, lab.Firefox},
}

// path is where the browser is installed, "" for nowhere. A browser that the variable
// names must be there.
func (m *maker) path() (string, error) {
	if named := os.Getenv(m.variable); named != "" {
		return exec.LookPath(named)
	}
	for _, command := range m.commands {
		if path, err := exec.LookPath(command); err == nil {
			return path, nil
		}
	}
	return "", nil
}

var errNoBrowser = errors.New("no browser found: install Chromium, Chrome or Firefox, or set CHROME or FIREFOX to the path of one")

// labs sets up the browsers that are installed, each in a folder of its own.
func labs(dir string) ([]*lab.Lab, error) {
	if _, err := exec.LookPath("certutil"); err != nil {
		return nil, fmt.Errorf("certutil is missing, by which browsers trust the certificates of the scenario's hosts: install libnss3-tools (%w)", err)
	}
	authority, err := site.NewAuthority()
	if err != nil {
		return nil, err
	}
	var list []*lab.Lab
	for _, m := range makers {
		path, err := m.path()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.variable, err)
		}
		if path == "" {
			continue
		}
		own := filepath.Join(dir, m.variable)
		if err := os.Mkdir(own, 0o700); err != nil {
			return nil, err
		}
		l, err := m.lab(path, own, authority)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.name, err)
		}
		list = append(list, l)
	}
	if len(list) == 0 {
		return nil, errNoBrowser
	}
	return list, nil
}
