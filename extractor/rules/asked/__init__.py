"""What is asked of the hire: duties, qualifications, schooling and experience, told by their words."""
