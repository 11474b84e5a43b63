// Telling the host of an exception.
#ifndef MPK_REPORT_H
#define MPK_REPORT_H

#include "py/obj.h"

// Whether an exception is a stop that the host asked for.
bool mpk_is_stop(mp_obj_t exception);

// Tells the host of an exception, and of those that it links to, in an ERROR frame. Returns MPK_TURN_ERROR or
// MPK_TURN_EXIT.
int32_t mpk_report_exception(mp_obj_t exception);

// Answers with the name and the message of an exception.
void mpk_answer_exception(mp_obj_t exception);

#endif
