package stacks

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A Real is a framework that runs on this machine.
type Real struct {
	// Versions are those of what it is made of.
	Versions map[string]string `json:"versions"`
	HTTP     int               `json:"http"`
	HTTPS    int               `json:"https"`

	client http.Client
	stop   context.CancelFunc
	exited chan error
}

// Start starts a framework. Express is in the folder STACKS. Its files go into
// the folder work.
func Start(stack, work string) (*Real, error) {
	cert, key := filepath.Join(work, "cert.pem"), filepath.Join(work, "key.pem")
	if err := certify(cert, key); err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	r := &Real{stop: stop, exited: make(chan error, 1)}
	r.client = http.Client{
		Transport:     &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Timeout:       time.Minute,
	}
	var driver *exec.Cmd
	switch stack {
	case "express":
		driver = exec.CommandContext(ctx, "node", "testdata/serve-express.js", cert, key, os.Getenv("STACKS"))
	case "flask":
		driver = exec.CommandContext(ctx, python(), "testdata/serve_flask.py", cert, key)
	case "php":
		port, err := freePort()
		if err != nil {
			stop()
			return nil, err
		}
		r.HTTP, r.HTTPS = port, 0
		driver = exec.CommandContext(ctx, "php", "-S", "127.0.0.1:"+strconv.Itoa(port), "testdata/serve-php.php")
		driver.Env = append(os.Environ(), "SESSIONS="+work)
	}
	var problems bytes.Buffer
	driver.Stderr = &problems
	out, err := driver.StdoutPipe()
	if err == nil {
		err = driver.Start()
	}
	if err != nil {
		stop()
		return nil, err
	}
	if stack == "php" {
		err = r.awaitPHP()
	} else {
		err = json.NewDecoder(bufio.NewReader(out)).Decode(r)
	}
	go func() { r.exited <- driver.Wait() }()
	if err != nil {
		r.Stop()
		return nil, fmt.Errorf("%s: %w\n%s", stack, err, problems.Bytes())
	}
	return r, nil
}

// Stop ends the framework.
func (r *Real) Stop() {
	r.stop()
	<-r.exited
}

// python is a Python that has Flask, "" for none.
func python() string {
	for _, candidate := range []string{os.Getenv("FLASK_PYTHON"), "python3", "/usr/bin/python3"} {
		if candidate != "" && exec.Command(candidate, "-c", "import flask").Run() == nil {
			return candidate
		}
	}
	return ""
}

// Installed reports whether this machine has a framework.
func Installed(stack string) bool {
	switch stack {
	case "express":
		_, err := os.Stat(filepath.Join(os.Getenv("STACKS"), "node_modules", "express-session"))
		return os.Getenv("STACKS") != "" && err == nil
	case "flask":
		return python() != ""
	}
	_, err := exec.LookPath("php")
	return err == nil
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// awaitPHP waits until PHP's server answers.
func (r *Real) awaitPHP() error {
	for deadline := time.Now().Add(time.Minute); ; {
		response, err := r.client.Post(r.address("http")+"/.case", "application/json", strings.NewReader(`{"settings":{}}`))
		if err == nil {
			defer response.Body.Close()
			return json.NewDecoder(response.Body).Decode(&r.Versions)
		}
		if time.Now().After(deadline) {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (r *Real) address(scheme string) string {
	port := r.HTTP
	if scheme == "https" && r.HTTPS != 0 {
		port = r.HTTPS
	} else {
		scheme = "http"
	}
	return scheme + "://127.0.0.1:" + strconv.Itoa(port)
}

// Ask has the framework answer a case.
func (r *Real) Ask(c *Case) ([]Answer, error) {
	document, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	begun, err := r.client.Post(r.address("http")+"/.case", "application/json", bytes.NewReader(document))
	if err != nil {
		return nil, err
	}
	said, err := io.ReadAll(begun.Body)
	begun.Body.Close()
	if err != nil || begun.StatusCode != 200 {
		return nil, fmt.Errorf("the driver cannot run the case: %w\n%s", err, said)
	}
	answers := make([]Answer, len(c.Requests))
	for i := range c.Requests {
		if answers[i], err = r.ask(c, &c.Requests[i]); err != nil {
			return nil, err
		}
	}
	return answers, nil
}

func (r *Real) ask(c *Case, asked *Request) (Answer, error) {
	u, err := url.Parse(asked.URL)
	if err != nil {
		return Answer{}, err
	}
	request, err := http.NewRequest(asked.Method, r.address(u.Scheme)+u.RequestURI(), nil)
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
	response, err := r.client.Do(request)
	if err != nil {
		return Answer{}, err
	}
	defer response.Body.Close()
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return Answer{}, err
	}
	a := Answer{Status: response.StatusCode, Location: response.Header.Get("Location"), HSTS: response.Header.Get("Strict-Transport-Security")}
	for _, line := range response.Header["Set-Cookie"] {
		a.Set = append(a.Set, c.form(c.unsigned(onTime(line))))
	}
	return a, nil
}

// signed is the value of express-session's cookie.
var signed = regexp.MustCompile(`^s%3A([^.]*)\.[^;]*`)

func (c *Case) unsigned(line string) string {
	name, rest, _ := strings.Cut(line, "=")
	if c.Stack != "express" || name != c.name() {
		return line
	}
	return name + "=" + signed.ReplaceAllString(rest, "$1")
}

// aged is PHP's age of a cookie, whose clock cannot be set.
var aged = regexp.MustCompile(`expires=([^;]*); Max-Age=([1-9]\d*)`)

// onTime is a line with the date that it would have now.
func onTime(line string) string {
	return aged.ReplaceAllStringFunc(line, func(text string) string {
		parts := aged.FindStringSubmatch(text)
		seconds, err := strconv.Atoi(parts[2])
		date, wrong := time.Parse("Mon, 02 Jan 2006 15:04:05 GMT", parts[1])
		if off := time.Until(date) - time.Duration(seconds)*time.Second; err != nil || wrong != nil || off.Abs() > time.Minute {
			return text
		}
		return "expires=" + now.Add(time.Duration(seconds)*time.Second).Format("Mon, 02 Jan 2006 15:04:05 GMT") + "; Max-Age=" + parts[2]
	})
}

// certify writes a certificate of this machine's, and its key.
func certify(cert, key string) error {
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{host}, NotAfter: time.Now().Add(24 * time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		return err
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		return err
	}
	if err := os.WriteFile(cert, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600); err != nil {
		return err
	}
	return os.WriteFile(key, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: pkcs8}), 0o600)
}
