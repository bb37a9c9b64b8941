package stacks

import (
	"crypto/tls"
	"io"
	"net/http"
	"net/url"
	"time"
)

// newClient is a client that follows no redirect and accepts any certificate.
func newClient() http.Client {
	return http.Client{
		Transport:     &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Timeout:       time.Minute,
	}
}

// send sends a request to a server of this machine, at the address that stands for
// its scheme.
func send(client *http.Client, address func(scheme string) string, asked *Request) (Answer, error) {
	u, err := url.Parse(asked.URL)
	if err != nil {
		return Answer{}, err
	}
	request, err := http.NewRequest(asked.Method, address(u.Scheme)+u.RequestURI(), nil)
	if err != nil {
		return Answer{}, err
	}
	request.Host = u.Host
	if asked.Cookie != "" {
		request.Header.Set("Cookie", asked.Cookie)
	}
	if asked.Proto != "" {
		request.Header.Set("X-Forwarded-Proto", asked.Proto)
	}
	response, err := client.Do(request)
	if err != nil {
		return Answer{}, err
	}
	defer response.Body.Close()
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return Answer{}, err
	}
	return Answer{
		Status: response.StatusCode, Location: response.Header.Get("Location"),
		Set: response.Header["Set-Cookie"], HSTS: response.Header.Get("Strict-Transport-Security"),
	}, nil
}
