# Compiler, warnings and outside libraries: one list for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# Debian's Qt 5 has tools of the same names in PATH, and its lrelease is a stub.
set(QT_BIN_DIR "/usr/lib/qt6/bin")

option(RUQSAT_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)

find_program(RUQSAT_CCACHE ccache)
if(RUQSAT_CCACHE)
  # Precompiled headers need the two sloppiness settings; the base directory lets checkouts share.
  set(ccache_launcher "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
      CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      "${RUQSAT_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache_launcher})
  set(CMAKE_C_COMPILER_LAUNCHER ${ccache_launcher})
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql Gui Widgets PrintSupport Svg Pdf
                                         PdfWidgets Charts Concurrent LinguistTools Test)
find_package(OpenSSL 3 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(Threads REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(PkgConfig REQUIRED)
# Debian's Python, with the modules of packages.txt, whatever else stands before it in PATH.
set(Python3_EXECUTABLE "/usr/bin/python3")
pkg_check_modules(Qpdf REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(Argon2 REQUIRED IMPORTED_TARGET libargon2)
pkg_check_modules(P11Kit REQUIRED IMPORTED_TARGET p11-kit-1)
pkg_check_modules(Sane REQUIRED IMPORTED_TARGET sane-backends)
pkg_check_modules(Leptonica REQUIRED IMPORTED_TARGET lept)
pkg_check_modules(Tesseract REQUIRED IMPORTED_TARGET tesseract)
pkg_check_modules(Qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(Pq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(SqlCipher REQUIRED sqlcipher)
find_library(Cups_LIBRARY cups REQUIRED)
find_library(SqlCipher_ARCHIVE NAMES libsqlcipher.a REQUIRED)

add_library(ruqsat_options INTERFACE)
target_compile_options(ruqsat_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-qual -Wformat=2 -Werror -fno-omit-frame-pointer
  -fstack-protector-strong)
target_compile_definitions(ruqsat_options INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  BOOST_ALLOW_DEPRECATED_HEADERS BOOST_ASIO_NO_DEPRECATED OPENSSL_API_COMPAT=0x30000000L
  $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_link_options(ruqsat_options INTERFACE -Wl,--as-needed -Wl,-z,relro,-z,now)
if(RUQSAT_SANITIZE)
  target_compile_options(ruqsat_options INTERFACE -fsanitize=address,undefined)
  target_link_options(ruqsat_options INTERFACE -fsanitize=address,undefined)
endif()
