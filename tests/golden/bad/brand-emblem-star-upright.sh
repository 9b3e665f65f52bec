# Stars that stand on one point: the emblem's commonest fault.
. "$golden/brand.sh"
brand '/^  emblem:/ s/$/  # expect: error[emblem-star-upright]/
    s/d: M0-.055556L.*z/d: M0 .055556L.012473 .017168L.052836 .017168L.020182-.006557L.032655-.044945L0-.021220L-.032655-.044945L-.020182-.006557L-.052836 .017168L-.012473 .017168z/'
# says: a star is turned by 36 degrees
