# One call per folder of app/: every .cpp in it becomes the target.
#   ruqsat_library(core LINKS Qt6::Core)
#   ruqsat_program(ruqsat-press FOLDER press LINKS paper)
#   ruqsat_test(core LINKS core)          every tests/core/tst_*.cpp is one ctest test "core.<name>"
# PCH adds what most of the folder's files include to its precompiled headers.
# Levels (what may include what) are declared in tests/check/levels.json and checked by the tests.

set(ruqsat_pch_core <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QList> <QObject> <QString> <functional> <memory> <optional> <utility> <vector>)

function(ruqsat_common target)
  target_link_libraries(${target} PRIVATE ruqsat_options)
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/app")
  set_target_properties(${target} PROPERTIES AUTOMOC ON UNITY_BUILD_UNIQUE_ID RUQSAT_UNITY_ID)
endfunction()

function(ruqsat_library name)
  cmake_parse_arguments(arg "" "" "LINKS;PRIVATE_LINKS;PCH" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp"
       "${CMAKE_CURRENT_SOURCE_DIR}/*/*.cpp")
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h"
       "${CMAKE_CURRENT_SOURCE_DIR}/*/*.h")
  add_library(${name} STATIC ${sources} ${headers})
  ruqsat_common(${name})
  target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
  target_precompile_headers(${name} PRIVATE ${ruqsat_pch_core} ${arg_PCH})
endfunction()

function(ruqsat_program name)
  cmake_parse_arguments(arg "" "FOLDER" "LINKS;PCH" ${ARGN})
  set(folder "${CMAKE_CURRENT_SOURCE_DIR}")
  if(arg_FOLDER)
    set(folder "${CMAKE_SOURCE_DIR}/app/${arg_FOLDER}")
  endif()
  file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*/*.cpp")
  file(GLOB headers CONFIGURE_DEPENDS "${folder}/*.h" "${folder}/*/*.h")
  add_executable(${name} ${sources} ${headers})
  ruqsat_common(${name})
  target_link_libraries(${name} PRIVATE ${arg_LINKS})
  target_precompile_headers(${name} PRIVATE ${ruqsat_pch_core} ${arg_PCH})
endfunction()

# The shared helpers of the tests (tests/support) come with every test. WORLD marks tests that talk to
# the demo world (registry, sandbox, PostgreSQL, tokens): ctest starts it once before them. LONG names
# those that begin first, so that nothing is waited for at the end.
function(ruqsat_test folder)
  cmake_parse_arguments(arg "WORLD" "" "LINKS;PCH;LONG" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp")
  # Two thirds of a test's compilation are its headers: the folder's first one precompiles them for
  # all. Only the test itself goes through moc, which CMake's AUTOMOC takes a second to find out.
  unset(first)
  foreach(source ${tests})
    get_filename_component(base "${source}" NAME_WE)
    string(REPLACE "tst_" "" short "${base}")
    set(target "tst_${folder}_${short}")
    add_executable(${target} "${source}")
    ruqsat_common(${target})
    set_target_properties(${target} PROPERTIES UNITY_BUILD OFF AUTOMOC OFF
                          RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests/bin")
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc/${base}.moc")
    qt6_generate_moc("${source}" "${moc}" TARGET ${target})
    target_sources(${target} PRIVATE "${moc}")
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests"
                                                 "${CMAKE_CURRENT_BINARY_DIR}/moc")
    target_link_libraries(${target} PRIVATE Qt6::Test ${arg_LINKS} test_support)
    if(DEFINED first)
      target_precompile_headers(${target} REUSE_FROM ${first})
    else()
      target_precompile_headers(${target} PRIVATE ${ruqsat_pch_core}
                                 "${CMAKE_SOURCE_DIR}/tests/support/patience.h" ${arg_PCH})
      set(first ${target})
    endif()
    add_test(NAME ${folder}.${short} COMMAND ${target})
    set(environment "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Almaty"
        "RUQSAT_BUILD_DIR=${CMAKE_BINARY_DIR};RUQSAT_SOURCE_DIR=${CMAKE_SOURCE_DIR}")
    set_tests_properties(${folder}.${short} PROPERTIES TIMEOUT 300
                         ENVIRONMENT "${environment}" LABELS ${folder})
    if(arg_WORLD)
      set_tests_properties(${folder}.${short} PROPERTIES FIXTURES_REQUIRED world)
    endif()
    if("${short}" IN_LIST arg_LONG)
      set_tests_properties(${folder}.${short} PROPERTIES COST 50)
    endif()
  endforeach()
endfunction()
