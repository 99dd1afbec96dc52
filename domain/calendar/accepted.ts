/** Whether something can be read as what it should be: a RangeError says no. Errors: every other one. */
export function accepted(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
