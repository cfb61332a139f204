/* The compiled rule packs as read-only data: see rules/image.h. DECHAFF_IMAGE is the file that dechaff_embed writes. */
    .section .rodata
    .balign 64
    .globl dechaff_rules_image
    .hidden dechaff_rules_image
    .type dechaff_rules_image, %object
dechaff_rules_image:
    .incbin DECHAFF_IMAGE
    .size dechaff_rules_image, . - dechaff_rules_image
    .section .note.GNU-stack, "", %progbits
