#include <stdio.h>

int
main(void)
{
	puts("depeche 0.1");
	return 0;
}
