package session

import (
	_ "embed" // for the table
	"encoding/json"
	"sync"

	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// table has what the sources of the frameworks say.
//
//go:embed frameworks.json
var table []byte

// frameworks reads the table.
var frameworks = sync.OnceValue(func() []Framework {
	var list []Framework
	if err := json.Unmarshal(table, &list); err != nil {
		panic(err) // the table is part of the program
	}
	return list
})

// kind is the type of a setting's values.
func (e *entry) kind() setting.Kind {
	_, isFlag := e.Default.(bool)
	switch {
	case e.Role == version:
		return setting.Version
	case e.Role == sameSite:
		return setting.SameSite
	case e.Choices != nil:
		return setting.Choice
	case e.Role == age || e.Role == hstsAge:
		return setting.Seconds
	case isFlag:
		return setting.Flag
	}
	return setting.Text
}

// rank says who needs a setting.
func (e *entry) rank() setting.Rank {
	switch e.Role {
	case trust, secure, sameSite, domain, redirects, assumes:
		return setting.Repairing
	case httpOnly, uninitialized, hsts:
		return setting.Usual
	}
	return setting.Rare
}
