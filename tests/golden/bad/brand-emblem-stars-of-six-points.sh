# Stars of six points.
. "$golden/brand.sh"
brand '/^  emblem:/ s/$/  # expect: error[emblem-stars]/
    s/d: M0-.055556L.*z/d: M0-.055556L.016-.027713L.048113-.027778L.032 0L.048113 .027778L.016 .027713L0 .055556L-.016 .027713L-.048113 .027778L-.032 0L-.048113-.027778L-.016-.027713z/'
# says: no star of 5 points
