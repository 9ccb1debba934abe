#!/usr/bin/env bash
# A certification authority for demo and tests, shaped like the national one, and SoftHSM tokens.
#   pki.sh DIR [--ocsp-url URL] [--crl-url URL]
# The URLs are written into the certificates. Run again, it keeps keys and tokens and renews the
# CRLs; other URLs, or certificates about to expire, start everything anew. PIN of every token: 123456.
set -euo pipefail
umask 077
[ $# -ge 1 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
self=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/$(basename "${BASH_SOURCE[0]}")
mkdir -p "$1"
dir=$(cd "$1" && pwd)
shift
ocsp_url='' crl_url=''
while [ $# -gt 0 ]; do
    case $1 in
    --ocsp-url) ocsp_url=$2; shift 2 ;;
    --crl-url) crl_url=${2%/}; shift 2 ;;
    *) echo "unknown argument: $1" >&2; exit 2 ;;
    esac
done
cd "$dir"
exec 9>.lock
flock 9
pin=123456
module=/usr/lib/softhsm/libsofthsm2.so
for candidate in /usr/lib/*/softhsm/libsofthsm2.so; do
    [ -e "$module" ] || module=$candidate
done
export SOFTHSM2_CONF=$dir/softhsm2.conf

# Fictional people: born 1850–1899; BINs of years that no register holds.
#   label|surname|name|patronymic|IIN|BIN|organisation|roles|surname, name in English|in Kazakh
centre_bin=500140000106 provider_bin=510340000204 other_bin=530640000308 applicant_bin=540940000407
centre='Халыққа қызмет көрсету орталығы' provider='Рұқсат демо қызмет беруші'
almaty_bin=530540001025 zhambyl_bin=540640001030 police_bin=550740001046 yuko_bin=560840001051
role=1.2.398.3.3.4.1.2
people() {
    cat <<END
operator|СЫНАҚОВА|АЙГҮЛ|ҮЛГІҚЫЗЫ|830918100229|$centre_bin|$centre|$role,$role.5|Synaqova Aigul
clerk|ҮЛГІЛІ|САУЛЕ|СЫНАҚҚЫЗЫ|621104100331|$provider_bin|$provider|$role,$role.5|Ulgili Saule
executor|БОЛЖАМОВ|ЕРЛАН|ҮЛГІҰЛЫ|710524100113|$provider_bin|$provider|$role,$role.5|Boljamov Yerlan
head|ӨНЕГЕЛІ|НҰРЛАН|СЫНАҚҰЛЫ|560317100006|$provider_bin|$provider|$role,$role.1|Onegeli Nurlan
applicant|ТҰТЫНУШЫ|ҚАНАТ|ҮЛГІҰЛЫ|900407200440|$applicant_bin|Өтініш беруші ЖШС|$role,$role.1|Tutynushy Qanat
expired|СЫНАҚОВА|АЙГҮЛ|ҮЛГІҚЫЗЫ|830918100229|$centre_bin|$centre|$role,$role.5|Synaqova Aigul
revoked|СЫНАҚОВА|АЙГҮЛ|ҮЛГІҚЫЗЫ|830918100229|$centre_bin|$centre|$role,$role.5|Synaqova Aigul
otherbin|СЫНАҚОВА|АЙГҮЛ|ҮЛГІҚЫЗЫ|830918100229|$other_bin|Басқа ұйым|$role,$role.5|Synaqova Aigul
ainur|НҰСҚАЕВА|АЙНҰР|ҚИЯЛҚЫЗЫ|510214207010|520240001012|$centre|$role,$role.5|Nusqaeva Ainur
asel|МЫСАЛОВА|ӘСЕЛ|СЕРІКҚЫЗЫ|530806207022|$almaty_bin|$provider|$role,$role.5|Mysalova Asel
gulnar|СӘУЛЕТОВА|ГҮЛНАР|ӘЛИҚЫЗЫ|550113207049|$almaty_bin|$provider|$role,$role.1|Sauletova Gulnar
zhanar|ҮЛГІЛІ|ЖАНАР|МАРАТҚЫЗЫ|570630207053|$zhambyl_bin|$provider|$role,$role.5|Ulgili Zhanar
olzhas|ЕЛЕСОВ|ОЛЖАС|СЕРІКҰЛЫ|590405107077|$zhambyl_bin|$provider|$role,$role.1|Elesov Oljas
lazzat|ҒАЛАМОВА|ЛӘЗЗАТ|ТҰРСЫНҚЫЗЫ|600918207087|$police_bin|$provider|$role,$role.5|Galamova Lazzat
bauyrzhan|ТҰЛҒАЕВ|БАУЫРЖАН|СЕРІКҰЛЫ|630811107103|$police_bin|$provider|$role,$role.1|Tulgaev Bauyrjan
medina|ӨРНЕКОВА|МӘДИНА|ҚАЙРАТҚЫЗЫ|640227207117|$yuko_bin|$provider|$role,$role.5|Ornekova Madina
galym|ШЕЖІРЕЕВ|ҒАЛЫМ|ТҰРСЫНҰЛЫ|670716107134|$yuko_bin|$provider|$role,$role.1|Shejireev Galym
END
}

database() { # the part of ca.cnf for one authority: NAME INDEX
    cat <<END
[$1]
database=ca/$2.txt
serial=ca/$1.serial
crlnumber=ca/$1.crlnumber
new_certs_dir=ca/issued
certificate=$1.pem
private_key=$1.key
default_md=sha256
default_days=700
default_crl_days=30
policy=policy
preserve=yes
unique_subject=no
copy_extensions=none
END
}

configuration() {
    local authority='' user=''
    [ -z "$crl_url" ] || authority="crlDistributionPoints=URI:$crl_url/root.crl"
    [ -z "$crl_url" ] || user="crlDistributionPoints=URI:$crl_url/int.crl"
    [ -z "$ocsp_url" ] || user="$user
authorityInfoAccess=OCSP;URI:$ocsp_url"
    database root root-index
    database int index
    cat <<END
[policy]
countryName=optional
organizationName=optional
organizationalUnitName=optional
commonName=supplied
surname=optional
givenName=optional
serialNumber=optional
[req]
distinguished_name=dn
utf8=yes
string_mask=utf8only
[dn]
[v3_root]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[v3_int]
basicConstraints=critical,CA:TRUE,pathlen:0
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
$authority
[v3_user]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation
extendedKeyUsage=emailProtection,\${ENV::roles}
certificatePolicies=1.2.398.3.3.2.3
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
$user
[v3_ocsp]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=OCSPSigning
noCheck=ignored
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
[v3_tsa]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
$user
[tls_ca]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[tls_server]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=serverAuth
subjectAltName=IP:127.0.0.1,DNS:localhost
authorityKeyIdentifier=keyid
[tls_client]
basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=clientAuth
authorityKeyIdentifier=keyid
END
}

rsa() { openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1"; }
ec() { openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"; }

# issue AUTHORITY SECTION FILE(without suffix) SUBJECT [openssl ca arguments]
issue() {
    local authority=$1 section=$2 file=$3 subject=$4
    shift 4
    openssl req -new -config ca.cnf -utf8 -key "$file.key" -subj "$subject" -out ca/request.pem
    openssl ca -batch -notext -utf8 -config ca.cnf -name "$authority" -extensions "$section" \
        -in ca/request.pem -out "$file.pem" "$@" 2>ca/log || { cat ca/log >&2; return 1; }
}

authorities() {
    rsa root.key & rsa int.key & rsa ocsp.key & rsa tsa.key & rsa gateway.key & rsa registry-is.key &
    people | while IFS='|' read -r label _; do rsa "users/$label.key"; done
    wait
    openssl req -new -x509 -config ca.cnf -utf8 -key root.key -days 3650 -extensions v3_root -out root.pem \
        -subj '/C=KZ/O=Ruqsat demo/CN=ДЕМО НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)'
    issue root v3_int int '/C=KZ/O=Ruqsat demo/CN=ДЕМО КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)' -days 3600
    cat int.pem root.pem >chain.pem
    issue int v3_ocsp ocsp '/C=KZ/O=Ruqsat demo/CN=DEMO OCSP'
    issue int v3_tsa tsa '/C=KZ/O=Ruqsat demo/CN=DEMO TSA'
    roles=$role,$role.6 issue int v3_user gateway \
        "/C=KZ/O=Ruqsat demo/OU=BIN$other_bin/serialNumber=BIN$other_bin/CN=ДЕМО ШЭП"
    roles=$role,$role.6 issue int v3_user registry-is \
        "/C=KZ/O=Ruqsat demo/OU=BIN$provider_bin/serialNumber=BIN$provider_bin/CN=ДЕМО Е-ЛИЦЕНЗИРОВАНИЕ"
}

users() {
    people | while IFS='|' read -r label surname name patronymic iin bin organisation granted _; do
        local validity=()
        [ "$label" != expired ] || validity=(-startdate 20240101000000Z -enddate 20250101000000Z)
        roles=$granted issue int v3_user "users/$label" "/CN=$surname $name/SN=$surname/serialNumber=IIN$iin/C=KZ/O=$organisation/OU=BIN$bin/GN=$patronymic" "${validity[@]}"
    done
    openssl ca -batch -config ca.cnf -name int -revoke users/revoked.pem -crl_reason keyCompromise 2>/dev/null
}

tls() {
    local name section
    for name in tls-ca stranger-ca registry desk-1 desk-2 intake-1 stranger; do ec "tls/$name.key"; done
    for name in tls-ca stranger-ca; do
        openssl req -new -x509 -config ca.cnf -key "tls/$name.key" -days 3650 -extensions tls_ca \
            -subj "/O=Ruqsat demo/CN=$name" -out "tls/$name.pem"
    done
    for name in registry desk-1 desk-2 intake-1 stranger; do
        local authority=tls-ca
        section=tls_client
        [ "$name" != registry ] || section=tls_server
        [ "$name" != stranger ] || authority=stranger-ca
        openssl req -new -config ca.cnf -key "tls/$name.key" -subj "/O=Ruqsat demo/CN=$name" -out ca/request.pem
        openssl x509 -req -in ca/request.pem -CA "tls/$authority.pem" -CAkey "tls/$authority.key" -days 700 \
            -set_serial "0x$(openssl rand -hex 8)" -extfile ca.cnf -extensions "$section" \
            -out "tls/$name.pem" 2>/dev/null
    done
    rm tls/stranger-ca.key
}

# What the registry signs the QR codes of papers with.
paper_keys() {
    openssl genpkey -quiet -algorithm ED25519 -out paper.key
    openssl pkey -in paper.key -pubout -out paper-keys.pem
}

tokens() {
    printf 'directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = false\n' \
        "$dir/tokens" >softhsm2.conf
    openssl x509 -in int.pem -outform DER -out ca/int.der
    people | while IFS='|' read -r label _; do
        softhsm2-util --module "$module" --init-token --free --label "$label" --so-pin 87654321 --pin $pin >/dev/null
        softhsm2-util --module "$module" --token "$label" --pin $pin --import "users/$label.key" \
            --label "$label" --id 01 >/dev/null
        openssl x509 -in "users/$label.pem" -outform DER -out ca/user.der
        pkcs11-tool --module "$module" --token-label "$label" --login --pin $pin --write-object ca/user.der \
            --type cert --id 01 --label "$label" >/dev/null 2>&1
        pkcs11-tool --module "$module" --token-label "$label" --login --pin $pin --write-object ca/int.der \
            --type cert --id 02 --label authority >/dev/null 2>&1
    done
}

people_json() {
    local separator=''
    echo '{'
    people | while IFS='|' read -r label surname name patronymic iin bin organisation _ english; do
        printf '%b  "%s": {"iin": "%s", "bin": "%s", "name": "%s %s %s", "organisation": "%s",\n' \
            "$separator" "$label" "$iin" "$bin" "$surname" "$name" "$patronymic" "$organisation"
        printf '    "names": {"kk": "%s %s %s", "ru": "%s %s %s", "en": "%s"}}' \
            "$surname" "$name" "$patronymic" "$surname" "$name" "$patronymic" "$english"
        separator=',\n'
    done
    printf '\n}\n'
}

revocation_lists() { # by renaming: somebody may be reading them
    local name
    for name in root int; do
        openssl ca -config ca.cnf -name $name -gencrl -out ca/new.crl 2>/dev/null
        openssl crl -in ca/new.crl -outform DER -out ca/new.der
        mv ca/new.crl $name.crl
        mv ca/new.der $name.der
    done
    cat root.pem int.pem root.crl int.crl >ca/new.pem
    mv ca/new.pem ca.pem
}

export roles=$role # ca.cnf reads it even where no user is issued
stamp="$(sha256sum <"$self") $ocsp_url $crl_url $dir"
if [ "$(cat .made 2>/dev/null)" = "$stamp" ] \
    && openssl x509 -checkend 604800 -noout -in users/operator.pem >/dev/null; then
    revocation_lists
    exit 0
fi
rm -rf .made ca tls users tokens ./*.pem ./*.key ./*.crl ./*.der ca.cnf softhsm2.conf people.json
mkdir -p ca/issued tls users tokens
configuration >ca.cnf
: >ca/root-index.txt
: >ca/index.txt
echo 1000 | tee ca/root.serial ca/root.crlnumber ca/int.crlnumber >/dev/null
echo 5A0001 >ca/int.serial
authorities
users
tls
paper_keys
tokens
people_json >people.json
revocation_lists
rm -f ca/request.pem ca/user.der ca/int.der ca/log
echo "$stamp" >.made
