package bridge

// Store keeps a value in this browser, where boot.js reads it; "" removes it.
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
