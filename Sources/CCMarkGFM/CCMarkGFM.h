#ifndef CCMARKGFM_H
#define CCMARKGFM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
// A syntax extension writes through the renderers' own buffers, which only this header declares.
#include <cmark-gfm/render.h>

#endif
