//go:build !js

package site

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// An Authority makes certificates for any host, and a store that makes a
// browser trust them. Its key is made at run time and never leaves the
// process.
type Authority struct {
	certificate *x509.Certificate
	key         crypto.Signer

	mu   sync.Mutex
	made map[string]*tls.Certificate
}

// NewAuthority makes an authority with a key of its own.
func NewAuthority() (*Authority, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := x509.Certificate{
		SerialNumber:          big.NewInt(1),
		Subject:               pkix.Name{CommonName: "Crumbtrail lab"},
		NotBefore:             time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC),
		NotAfter:              time.Date(2049, time.January, 1, 0, 0, 0, 0, time.UTC),
		IsCA:                  true,
		BasicConstraintsValid: true,
		KeyUsage:              x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, &template, &template, key.Public(), key)
	if err != nil {
		return nil, err
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	return &Authority{certificate: certificate, key: key, made: map[string]*tls.Certificate{}}, nil
}

// certificateFor returns a certificate for hosts, which may be addresses.
func (a *Authority) certificateFor(hosts ...string) (*tls.Certificate, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	id := strings.Join(hosts, " ")
	if c := a.made[id]; c != nil {
		return c, nil
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := x509.Certificate{
		SerialNumber: big.NewInt(int64(len(a.made) + 2)),
		Subject:      pkix.Name{CommonName: hosts[0]},
		NotBefore:    a.certificate.NotBefore,
		NotAfter:     a.certificate.NotAfter,
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	for _, host := range hosts {
		if ip := net.ParseIP(host); ip != nil {
			template.IPAddresses = append(template.IPAddresses, ip)
		} else {
			template.DNSNames = append(template.DNSNames, host)
		}
	}
	der, err := x509.CreateCertificate(rand.Reader, &template, a.certificate, key.Public(), a.key)
	if err != nil {
		return nil, fmt.Errorf("certificate for %s: %w", id, err)
	}
	c := &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
	a.made[id] = c
	return c, nil
}

// Trust makes an NSS database in dir, which must exist, that trusts the
// authority. Chromium on Linux and Firefox read such databases. It needs
// certutil, from Debian's libnss3-tools.
func (a *Authority) Trust(dir string) error {
	file := filepath.Join(dir, "authority.pem")
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: a.certificate.Raw})
	if err := os.WriteFile(file, text, 0o644); err != nil {
		return err
	}
	for _, arguments := range [][]string{
		{"-N", "--empty-password", "-d", "sql:" + dir},
		{"-A", "-d", "sql:" + dir, "-n", "lab", "-t", "C,,", "-i", file},
	} {
		if out, err := exec.Command("certutil", arguments...).CombinedOutput(); err != nil {
			return fmt.Errorf("certutil %s: %w: %s", arguments[0], err, out)
		}
	}
	return nil
}
