package bridge

import "github.com/hack-pad/safejs"

// Stored returns what [Store] kept in this browser, "" for nothing.
func Stored(key string) (string, error) {
	storage, err := path("localStorage")
	if err != nil {
		return "", err
	}
	value, err := call(storage, "getItem", key)
	if err != nil || value.Type() != safejs.TypeString {
		return "", err
	}
	return value.String()
}

// Store keeps a value in this browser; "" forgets it.
func Store(key, value string) error {
	storage, err := path("localStorage")
	if err != nil {
		return err
	}
	if value == "" {
		_, err = call(storage, "removeItem", key)
		return err
	}
	_, err = call(storage, "setItem", key, value)
	return err
}
